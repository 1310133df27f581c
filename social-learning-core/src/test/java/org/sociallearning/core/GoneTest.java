package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Task;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.experiment.ActivityTemplate;
import org.sociallearning.core.experiment.ActivityTemplates;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

/** Who withdraws, is erased or leaves is shown nowhere any more, whatever happened before. */
@Requirement({"S1", "E1", "F1", "F4", "F5", "F6", "F7", "F8", "H1", "H2", "H3"})
class GoneTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant START = NOW.minus(Duration.ofDays(30));
    private static final List<Topic> TOPICS = List.of(Topic.of("pivot tables"), Topic.of("zymurgy"));
    private static final List<UnitId> UNITS = List.of(UnitId.of("it"), UnitId.of("sales"));
    private static final List<SpaceId> SPACES = List.of(SpaceId.of("forum"), SpaceId.of("wiki"));
    private static final PreconditionId TONE = PreconditionId.of("safe tone");
    private static final EncounterId LECTURE = EncounterId.of("lecture-1");
    private static final int PEOPLE = 8;

    /** How somebody goes. */
    private enum Way {
        WITHDRAWN,
        ERASED,
        LEFT
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void isShownNowhere(@ForAll @LongRange(min = 0) long seed, @ForAll Way way) {
        try (World world = new World(seed)) {
            ParticipantId gone = world.people.get(0);

            world.goes(gone, way);

            assertThat(world.told(way == Way.LEFT)).doesNotContain(gone.value());
        }
    }

    @Test
    void isShownInManyPlacesBefore() {
        try (World world = new World(7)) {
            String told = world.told(false);

            assertThat(world.people).allSatisfy(person -> assertThat(told).contains(person.value()));
        }
    }

    /** Eight people who consented to everything and did all kinds of things. */
    private static final class World implements AutoCloseable {
        private final Random random;
        private final SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();
        private final Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
        private final List<ParticipantId> people = new ArrayList<>();
        private final List<Contributed> contributions = new ArrayList<>();
        private final List<EventId> proposals = new ArrayList<>();
        private int key;

        World(long seed) {
            random = new Random(seed);
            for (int i = 0; i < PEOPLE; i++) {
                ParticipantId person = workspace.participant("person " + i);
                people.add(person);
                Joined joined = Joined.of(person, START).withUnit(UNITS.get(i % 2));
                for (Consent consent : Consent.values()) {
                    joined = joined.withConsent(consent, START);
                }
                record(joined);
                record(Volunteered.of(id(), any(List.of(Task.values())), person, at()));
                record(Requested.of(id(), Wish.JOIN, "circles", person, at()));
                record(Claimed.of(id(), any(TOPICS), person, at()));
            }
            for (int i = 0; i < 80; i++) {
                record(anything());
            }
        }

        private Event anything() {
            ParticipantId person = any(people);
            ParticipantId other = any(people);
            switch (random.nextInt(13)) {
                case 0 -> {
                    return PreconditionStated.of(id(), TONE, any(List.of(PreconditionState.values())), at())
                            .withKeeper(person);
                }
                case 1 -> {
                    return Volunteered.of(id(), any(List.of(Task.values())), person, at())
                            .withSpace(any(SPACES));
                }
                case 2 -> {
                    return by(person, OutputNamed.of(id(), OutputId.of("guide"), "A guide", at()));
                }
                case 3 -> {
                    return by(person, OutputSeen.of(id(), OutputId.of("guide"), at()));
                }
                case 4 -> {
                    return by(person, CheckedIn.of(id(), at()).withTalkedAbout("yes"));
                }
                case 5 -> {
                    // nobody may confirm their own talent
                    return person.equals(other)
                            ? Claimed.of(id(), any(TOPICS), person, at())
                            : Confirmed.of(id(), person, any(TOPICS), other, at());
                }
                case 6 -> {
                    return Met.of(id(), LECTURE, EncounterForm.LECTURE, EncounterState.HELD, at())
                            .withHosts(List.of(person))
                            .withAttendees(List.of(person, other))
                            .withTopics(TOPICS);
                }
                case 7 -> {
                    return Attended.of(id(), LECTURE, person, at());
                }
                case 8 -> {
                    EventId proposal = id();
                    proposals.add(proposal);
                    return Proposed.of(proposal, any(List.of(ProposalForm.values())), List.of(person, other), at())
                            .withRound(1);
                }
                case 9 -> {
                    return proposals.isEmpty()
                            ? Claimed.of(id(), any(TOPICS), person, at())
                            : Accepted.of(id(), any(proposals), person, at());
                }
                case 10 -> {
                    return contributions.isEmpty()
                            ? Claimed.of(id(), any(TOPICS), person, at())
                            : Appreciated.thanks(
                                    "forum", "v" + key++, any(contributions).contribution(), person, at());
                }
                default -> {
                    return contributed(person);
                }
            }
        }

        private Contributed contributed(ParticipantId person) {
            boolean answers = !contributions.isEmpty() && random.nextBoolean();
            Contributed made = answers
                    ? Contributed.answer("forum", "p" + key++, any(contributions), person, at())
                    : Contributed.of(
                            any(List.of(ContributionKind.IDEA, ContributionKind.QUESTION)),
                            ContributionId.of("forum/post/p" + key++),
                            person,
                            at());
            Contributed about = made.withTopics(any(TOPICS).value());
            contributions.add(about);
            return about;
        }

        private static Event by(ParticipantId person, Event event) {
            return event.withHeader(event.header().withActor(person));
        }

        private EventId id() {
            return EventId.of("host", "event", "" + key++);
        }

        private Instant at() {
            return START.plusSeconds(1 + random.nextInt(25 * 86_400));
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private void record(Event event) {
            assertThat(workspace.record(event).refused()).isEmpty();
        }

        void goes(ParticipantId person, Way way) {
            switch (way) {
                case WITHDRAWN -> record(ConsentWithdrawn.of(person, NOW, Consent.TAKE_PART));
                case ERASED -> workspace.erase(person);
                case LEFT -> record(Left.of(person, NOW));
            }
        }

        /** All that every part of the workspace tells, whoever asks; the talent map has a test of its own for leaving. */
        String told(boolean withoutTalents) {
            ToldAbout told = new ToldAbout()
                    .with(ParticipantId.class, people.subList(1, PEOPLE))
                    .with(Topic.class, TOPICS)
                    .with(UnitId.class, UNITS)
                    .with(SpaceId.class, SPACES)
                    .with(PreconditionId.class, List.of(TONE))
                    .with(EncounterId.class, List.of(LECTURE))
                    .with(EventId.class, List.of(EventId.of("host", "proposal", "1")))
                    .with(String.class, List.of("social-learning"))
                    .with(Locale.class, List.of(Locale.ENGLISH))
                    .with(Instant.class, List.of(START, NOW))
                    .with(Duration.class, List.of(Duration.ofDays(28)))
                    .with(int.class, List.of(1, 5))
                    .with(long.class, List.of(1L))
                    .with(
                            ActivityTemplate.class,
                            List.of(ActivityTemplates.coffeeLecture(), ActivityTemplates.festival()))
                    .with(List.class, List.of(List.of()))
                    .with(Function.class, List.of((Function<ParticipantId, String>) ParticipantId::value));
            return told.all(Arrays.stream(Workspace.class.getMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method -> ToldAbout.isOfAPart(method.getReturnType()))
                    .filter(method -> !(withoutTalents && method.getName().equals("talents")))
                    .map(method -> {
                        try {
                            return method.invoke(workspace);
                        } catch (ReflectiveOperationException e) {
                            throw new LinkageError(method.toString(), e);
                        }
                    })
                    .toArray());
        }

        @Override
        public void close() {
            learning.close();
        }
    }
}
