package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.moderation.Feed.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SpaceId;

/** Here every policy speaks of every thread in its space, so that only the gate keeps it quiet. */
class NoiseGateTest {
    private final Feed feed = new Feed();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final ParticipantId mo = feed.participant("mo");
    private final ParticipantId anna = feed.participant("anna");
    private int asked;

    NoiseGateTest() {
        feed.happens(Joined.of(mo, time(-30, 0), Role.MODERATOR));
    }

    @Test
    void letsOneThroughAtOnceAndTheRestAtNineAndThreeADay() {
        Desk desk = attach(NoiseGate.normal(), 6);
        ask(time(0, 3));
        tickAt(desk, time(0, 4));
        assertThat(suggestions).extracting(Suggestion::delivery).containsExactly(Delivery.AT_ONCE);

        tickAt(desk, time(0, 8));
        assertThat(suggestions).hasSize(1);
        tickAt(desk, time(0, 9));
        assertThat(suggestions)
                .extracting(Suggestion::delivery)
                .containsExactly(Delivery.AT_ONCE, Delivery.DIGEST, Delivery.DIGEST);
        tickAt(desk, time(0, 23));
        assertThat(suggestions).hasSize(3);
    }

    @Test
    void bringsWhatWaitedInTheNextDigestUntilFiveAreOpen() {
        Desk desk = attach(NoiseGate.normal(), 6);
        ask(time(0, 3));
        tickAt(desk, time(0, 4));
        tickAt(desk, time(0, 9));
        tickAt(desk, time(1, 0));
        assertThat(suggestions).as("what waits is not new at midnight").hasSize(3);
        tickAt(desk, time(1, 9));
        assertThat(suggestions).hasSize(5);
        tickAt(desk, time(2, 9));
        assertThat(suggestions).as("five are open").hasSize(5);

        desk.feedback(suggestions.get(0).id(), Feedback.ACTED);
        tickAt(desk, time(3, 9));
        assertThat(suggestions).hasSize(6);
    }

    @Test
    void keepsThePresets() {
        for (NoiseGate gate : List.of(NoiseGate.quiet(), NoiseGate.normal(), NoiseGate.training())) {
            suggestions.clear();
            Desk desk = attach(gate.withOpen(50), 20);
            ask(time(0, 3).plusSeconds(asked));
            tickAt(desk, time(0, 4));
            tickAt(desk, time(0, 9));
            tickAt(desk, time(0, 12));

            assertThat(suggestions).hasSize(gate.newADay());
        }
        assertThat(List.of(
                        NoiseGate.quiet().newADay(),
                        NoiseGate.normal().newADay(),
                        NoiseGate.training().newADay()))
                .containsExactly(1, 3, 6);
    }

    @Test
    void isSilentInWeekends() {
        Desk desk = attach(NoiseGate.normal(), 2);
        ask(time(5, 8)); // a Saturday
        tickAt(desk, time(5, 9));
        tickAt(desk, time(6, 9));
        tickAt(desk, time(7, 0));
        assertThat(suggestions).isEmpty();
        tickAt(desk, time(7, 9));
        assertThat(suggestions).hasSize(2);
    }

    @Test
    void restsADayPerPolicyAndAWeekPerThread() {
        Desk desk = attach(NoiseGate.normal(), 1);
        ask(time(0, 8));
        tickAt(desk, time(0, 10));
        desk.feedback(suggestions.get(0).id(), Feedback.ACTED);
        ask(time(0, 11));
        tickAt(desk, time(0, 12));
        assertThat(suggestions).as("the policy rests").hasSize(1);
        tickAt(desk, time(1, 10));
        assertThat(suggestions).as("the other thread").hasSize(2);
        desk.feedback(suggestions.get(1).id(), Feedback.ACTED);

        for (int hour = 11; hour < 24 * 6 + 9; hour++) {
            tickAt(desk, time(1, hour));
        }
        assertThat(suggestions).as("both threads rest").hasSize(2);
        tickAt(desk, time(7, 10));
        assertThat(suggestions).as("a week later the first one again").hasSize(3);
    }

    @Test
    void doublesTheCooldownOfWhatIsNotUsefulUpToSixtyDays() {
        Desk desk = attach(NoiseGate.normal(), 1);
        ask(time(0, 8));
        List<Long> days = new ArrayList<>();
        for (int hour = 10; hour < 24 * 29; hour++) {
            tickAt(desk, time(0, hour));
            if (suggestions.size() > days.size()) {
                days.add(Duration.between(Feed.MONDAY, feed.instant()).toDays());
                desk.feedback(suggestions.get(suggestions.size() - 1).id(), Feedback.NOT_USEFUL);
            }
        }
        // a week doubled once is 14 days, then 28
        assertThat(days).containsExactly(0L, 14L);
    }

    @Test
    void letsAPolicySleepThatIsThreeTimesWrong() {
        Desk desk = attach(NoiseGate.normal(), 1);
        for (int i = 0; i < 5; i++) {
            ask(time(i < 4 ? i : i + 2, 8));
            tickAt(desk, time(i < 4 ? i : i + 2, 9));
            if (suggestions.size() > i) {
                desk.feedback(suggestions.get(i).id(), Feedback.WRONG);
            }
        }
        assertThat(suggestions).hasSize(3);
        assertThat(desk.policies().get(0).wrong()).isEqualTo(3);

        desk.unmute(mo);
        tickAt(desk, time(7, 9));
        assertThat(suggestions).hasSize(4);
    }

    @Test
    void bringsWhatIsPutOffOnceMoreInTheNextDigest() {
        Desk desk = attach(NoiseGate.normal(), 1);
        ask(time(4, 10)); // a Friday
        tickAt(desk, time(4, 11));
        SuggestionId id = suggestions.get(0).id();
        desk.feedback(id, Feedback.NOT_NOW);
        assertThat(desk.open(mo)).isEmpty();
        tickAt(desk, time(7, 8));
        assertThat(suggestions).hasSize(1);
        tickAt(desk, time(7, 9));
        assertThat(suggestions).extracting(Suggestion::id).containsExactly(id, id);

        desk.feedback(id, Feedback.NOT_NOW);
        tickAt(desk, time(8, 9));
        assertThat(suggestions).as("once more is enough").hasSize(2);
    }

    @Test
    void saysNothingMoreOfAMutedPolicyOrThread() {
        Desk desk = attach(NoiseGate.normal(), 2);
        ask(time(0, 8));
        tickAt(desk, time(0, 9));
        assertThat(suggestions).hasSize(2);
        desk.feedback(suggestions.get(0).id(), Feedback.MUTE_POLICY);
        desk.feedback(suggestions.get(1).id(), Feedback.MUTE_THREAD);
        for (int day = 1; day < 20; day++) {
            tickAt(desk, time(day, 9));
        }
        assertThat(suggestions).hasSize(2);

        ask(time(21, 8));
        tickAt(desk, time(21, 9));
        assertThat(suggestions.get(2).policy().id())
                .isEqualTo(suggestions.get(1).policy().id());
        assertThat(suggestions).hasSize(3);
    }

    @Test
    void neverAsksForMoreAndForLessInOneThreadOnOneDay() {
        ModerationPolicy more = policy("test.more", Direction.MORE);
        ModerationPolicy less = policy("test.less", Direction.LESS);
        Desk desk = Desk.attach(feed.workspace(), List.of(more, less), suggestions::add);
        ask(time(0, 8));
        for (int hour = 8; hour < 24; hour++) {
            tickAt(desk, time(0, hour));
        }
        assertThat(suggestions)
                .extracting(suggestion -> suggestion.policy().id())
                .containsExactly("test.more");
        tickAt(desk, time(1, 9));
        assertThat(suggestions).as("while the one is open").hasSize(1);
        desk.feedback(suggestions.get(0).id(), Feedback.ACTED);
        tickAt(desk, time(1, 10));
        tickAt(desk, time(2, 9));
        assertThat(suggestions)
                .extracting(suggestion -> suggestion.policy().id())
                .containsExactly("test.more", "test.less");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatThrownBy(() -> NoiseGate.normal().withNewADay(0)).hasMessage("newADay (0) must be from 1 to 20");
        assertThatThrownBy(() -> NoiseGate.normal().withCooldowns(Duration.ZERO, Duration.ofDays(1)))
                .hasMessage("policyCooldown (PT0S) must be longer than nothing");
    }

    private Desk attach(NoiseGate gate, int policies) {
        List<ModerationPolicy> all = new ArrayList<>();
        for (int i = 0; i < policies; i++) {
            all.add(policy("test.p" + i, Direction.NEITHER));
        }
        return Desk.attach(
                feed.workspace(), all, DeskOptions.withDefaults().with(gate).with(Feed.ownLease()), suggestions::add);
    }

    /** Speaks of every thread that does not rest, together. */
    private static ModerationPolicy policy(String id, Direction direction) {
        Function<Situation, List<Finding>> evaluate = scene -> {
            TreeSet<org.sociallearning.core.event.ContributionId> threads =
                    new TreeSet<>(java.util.Comparator.comparing(org.sociallearning.core.event.ContributionId::value));
            scene.threads().stream()
                    .filter(thread -> !scene.isResting(thread))
                    .forEach(thread -> threads.add(thread.id()));
            return threads.isEmpty()
                    ? List.of()
                    : List.of(Finding.of(id).withThreads(threads).withDirection(direction));
        };
        return new ModerationPolicy() {
            @Override
            public PolicyDescriptor descriptor() {
                return PolicyDescriptor.of(id, "1", Tip.LET_GO);
            }

            @Override
            public List<Finding> evaluate(Situation situation) {
                return evaluate.apply(situation);
            }
        };
    }

    private void ask(Instant at) {
        feed.happens(Contributed.question("forum", "q" + asked++, anna, at).withSpace(SpaceId.of("forum")));
    }

    private void tickAt(Desk desk, Instant at) {
        feed.moveTo(at);
        desk.tick();
    }
}
