package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.moderation.Feed.time;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.journal.Memory;
import org.sociallearning.house.TestDatabase;

/** What a desk remembers over restarts, and what several nodes remember together. */
@Tag("once")
@net.jqwik.api.Tag("once")
class DeskMemoryTest {
    private final Feed feed = new Feed();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId anna = feed.participant("anna");
    private final List<Suggestion> told = new ArrayList<>();

    DeskMemoryTest() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
    }

    @Test
    void whatWasShownBeforeARestartIsKnownAfterIt() {
        ask(feed, "1", time(0, 8));
        Desk before = desk();
        tickAt(before, time(1, 9));
        before.feedback(told.get(0).id(), Feedback.USEFUL);

        Desk after = desk();
        tickAt(after, time(1, 10));

        assertThat(told).hasSize(1);
        assertThat(after.open(mo)).isEqualTo(before.open(mo)).hasSize(1);
        assertThat(after.audit(mo))
                .isEqualTo(before.audit(mo))
                .extracting(AuditEntry::what)
                .containsExactly(AuditEntry.What.SHOWN, AuditEntry.What.USEFUL);
        assertThat(after.policies()).isEqualTo(before.policies());
        assertThat(after.feedback(told.get(0).id(), Feedback.MUTE_POLICY)).isTrue();
        ask(feed, "2", time(8, 8));
        tickAt(desk(), time(12, 9));
        assertThat(told).as("muted before the restart").hasSize(1);
    }

    @Property(tries = 2)
    void aDeskThatIsRestartedAllTheTimeSaysWhatOneSaysThatNeverIs(@ForAll long seed) {
        List<String> never = live(seed, false);

        assertThat(live(seed, true)).isEqualTo(never).isNotEmpty();
    }

    /** What is told, and what is open and noted in the end, over some weeks of talk and feedback. */
    private static List<String> live(long seed, boolean restarts) {
        Feed feed = new Feed();
        Random random = new Random(seed);
        ParticipantId mo = feed.participant("mo");
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
        feed.happens(Joined.of(feed.participant("ed"), time(-30, 0), Role.MODERATOR));
        List<String> said = new ArrayList<>();
        List<SuggestionId> shown = new ArrayList<>();
        SuggestionSink sink = suggestion -> {
            said.add(suggestion.at() + " " + suggestion + " " + suggestion.delivery());
            shown.add(suggestion.id());
        };
        Desk desk = Desk.attach(feed.workspace(), policies(), sink);
        int posts = 0;
        List<Contributed> all = new ArrayList<>();
        for (int hour = 0; hour < 15 * 24; hour += 6) {
            feed.moveTo(time(0, hour));
            if (random.nextInt(3) == 0) {
                all.add(ask(feed, "" + posts++, time(0, hour)));
            } else if (!all.isEmpty() && random.nextInt(3) == 0) {
                feed.happens(Contributed.answer(
                        "forum", "a" + posts++, all.get(random.nextInt(all.size())), mo, time(0, hour)));
            }
            if (!shown.isEmpty() && random.nextInt(4) == 0) {
                Feedback[] values = Feedback.values();
                desk.feedback(shown.get(random.nextInt(shown.size())), values[random.nextInt(values.length - 2)]);
            }
            if (restarts) {
                desk = Desk.attach(feed.workspace(), policies(), sink);
            }
            desk.tick();
        }
        said.add(desk.open(mo).toString());
        said.add(desk.audit(mo).toString());
        said.add(desk.policies().toString());
        return said;
    }

    private static List<ModerationPolicy> policies() {
        return Policies.recommended();
    }

    @Test
    void tellsAgainUnderTheSameIdWhatItWasTellingWhenItWasKilled() {
        ask(feed, "1", time(0, 8));
        List<SuggestionId> begun = new ArrayList<>();
        Desk killed = Desk.attach(feed.workspace(), List.of(Policies.seen()), suggestion -> {
            begun.add(suggestion.id());
            DeskMemoryTest.<RuntimeException>end(new InterruptedException("the process ends here"));
        });
        feed.moveTo(time(1, 9));
        assertThatThrownBy(killed::tick).isInstanceOf(InterruptedException.class);

        Desk next = desk();
        tickAt(next, time(1, 10));
        tickAt(next, time(1, 11));

        assertThat(told).extracting(Suggestion::id).isEqualTo(begun).hasSize(1);
    }

    /** What no sink can throw passes by all that guards against sinks, like the end of the process. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void end(Throwable end) throws E {
        throw (E) end;
    }

    @Test
    void beginsAgainWhereWhatIsRememberedCannotBeRead() {
        Lease lease = Feed.ownLease();
        DeskOptions options = DeskOptions.withDefaults().with(lease);
        ask(feed, "1", time(0, 8));
        tickAt(Desk.attach(feed.workspace(), List.of(Policies.seen()), options, told::add), time(1, 9));
        Memory sound = lease.memory(-1);
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            byte[] damaged = sound.state();
            if (i == 0) {
                damaged = new byte[] {99};
            } else if (i % 2 == 0) {
                damaged = java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
            } else {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            lease.remember(lease.memory(-1).revision(), damaged);
            Desk desk = Desk.attach(feed.workspace(), List.of(Policies.seen()), options, told::add);
            tickAt(desk, time(1, 10));
            assertThat(desk.open(mo)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void leavesOutWhatPoliciesSaidThatAreAtTheDeskNoMore() {
        ask(feed, "1", time(0, 8));
        tickAt(desk(), time(1, 9));

        Desk without = Desk.attach(feed.workspace(), List.of(Policies.output()), told::add);
        tickAt(without, time(1, 10));

        assertThat(without.open(mo))
                .extracting(suggestion -> suggestion.policy().id())
                .doesNotContain("seen");
        assertThat(without.policies()).extracting(PolicyStatus::policy).containsExactly("output");
    }

    @Test
    void remembersNobodyByNameAndForgetsWhoIsErased() {
        ask(feed, "1", time(0, 8));
        Desk desk = desk();
        tickAt(desk, time(1, 9));
        assertThat(kept()).doesNotContain(mo.value()).doesNotContain(anna.value());

        feed.moveTo(time(1, 10)).erase(anna);
        tickAt(desk, time(1, 10));
        assertThat(desk().audit(mo)).as("of others is known what was").hasSize(2);
        feed.erase(mo);
        tickAt(desk, time(1, 11));

        assertThat(kept()).isNotEmpty();
        assertThat(desk().audit(mo)).isEmpty();
    }

    private String kept() {
        return new String(feed.kept("lease/desk", "1").state(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void twoNodesSuggestEachThingOnceAndOneTakesOver(TestDatabase kind) throws InterruptedException {
        Duration length = Duration.ofMillis(500);
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            Desk one = node(database, length);
            Desk two = node(database, length);
            ask(feed, "1", time(0, 8));
            tickAt(one, time(1, 9));
            tickAt(two, time(1, 9));
            assertThat(told).hasSize(1);
            assertThat(two.open(mo))
                    .as("the other node shows it as well")
                    .isEqualTo(one.open(mo))
                    .hasSize(1);

            assertThat(two.feedback(told.get(0).id(), Feedback.ACTED)).isTrue();
            assertThat(one.open(mo)).as("what is said on one node holds on all").isEmpty();

            // one is killed: it never ticks again
            ask(feed, "2", time(8, 8));
            feed.moveTo(time(9, 9));
            long killed = System.nanoTime();
            while (told.size() < 2) {
                two.tick();
                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(length.plusSeconds(2));
                Thread.sleep(20);
            }
            one.tick();
            two.tick();
            assertThat(told).hasSize(2);
            assertThat(told.get(0).id()).isNotEqualTo(told.get(1).id());
            assertThat(two.audit(mo)).isEqualTo(one.audit(mo));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aNodeThatWasPausedPastItsLeaseSaysNothing(TestDatabase kind) throws InterruptedException {
        Duration length = Duration.ofMillis(200);
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            ask(feed, "1", time(0, 8));
            feed.moveTo(time(1, 9));
            Desk other = node(database, length);
            // the policy is evaluated after the lease was taken: there the node stops until the other has told
            ModerationPolicy pausing = new Pausing(Policies.seen(), () -> {
                while (told.isEmpty()) {
                    other.tick();
                    Thread.onSpinWait();
                }
            });
            List<Suggestion> late = new ArrayList<>();
            Desk paused = Desk.attach(
                    feed.workspace(),
                    List.of(pausing),
                    DeskOptions.withDefaults()
                            .with(Lease.jdbc(database, "desk", length))
                            .withSlow(Duration.ofHours(1)),
                    late::add);
            paused.tick();

            assertThat(told).hasSize(1);
            assertThat(late).isEmpty();
            assertThat(paused.open(mo)).isEqualTo(told);
        }
    }

    /** A policy that does something first. */
    private record Pausing(ModerationPolicy policy, Runnable first) implements ModerationPolicy {
        @Override
        public PolicyDescriptor descriptor() {
            return policy.descriptor();
        }

        @Override
        public List<Finding> evaluate(Situation situation) {
            first.run();
            return policy.evaluate(situation);
        }
    }

    private Desk node(HostDatabase database, Duration length) {
        DeskOptions options = DeskOptions.withDefaults().with(Lease.jdbc(database, "desk", length));
        return Desk.attach(feed.workspace(), List.of(Policies.seen()), options, told::add);
    }

    private Desk desk() {
        return Desk.attach(feed.workspace(), List.of(Policies.seen()), told::add);
    }

    private static Contributed ask(Feed feed, String key, Instant at) {
        Contributed question =
                Contributed.question("forum", key, feed.participant("anna"), at).withSpace(SpaceId.of("forum"));
        feed.happens(question);
        return question;
    }

    private void tickAt(Desk desk, Instant at) {
        feed.moveTo(at);
        desk.tick();
    }
}
