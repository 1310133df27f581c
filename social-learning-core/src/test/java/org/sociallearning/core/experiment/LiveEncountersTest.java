package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.AnyEvent;
import org.sociallearning.core.event.AnyValue;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Volunteered;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.house.Requirement;

@Requirement("F1")
class LiveEncountersTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant MONDAY = Instant.parse("2026-09-07T13:00:00Z");
    private static final EncounterId LECTURE = EncounterId.of("lecture-1");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Told told = new Told(AMSTERDAM).with(Joined.of(ANNA, day(-9)), Joined.of(BRAM, day(-9)));
    private int events;

    @Test
    void isWhatWasSaidOfItLast() {
        told.with(
                met(LECTURE, EncounterState.HELD, day(0)).withMinutes("https://wiki.example.org/1"),
                met(LECTURE, EncounterState.PLANNED, day(0)));

        Encounter encounter = encounters(day(1)).find(LECTURE).orElseThrow();

        assertThat(encounter.state()).isEqualTo(EncounterState.HELD);
        assertThat(encounter.minutes()).isEqualTo("https://wiki.example.org/1");
        assertThat(encounter.start()).hasToString("2026-09-07T15:00+02:00[Europe/Amsterdam]");
        assertThat(encounter).hasToString("lecture-1 HELD 2026-09-07T15:00+02:00[Europe/Amsterdam]");
    }

    @Test
    void isMovedToALaterTimeAndStaysHeldOnceItWas() {
        told.with(met(LECTURE, EncounterState.PLANNED, day(7)), met(LECTURE, EncounterState.CANCELLED, day(0)));
        assertThat(encounters(day(1)).find(LECTURE).orElseThrow().state()).isEqualTo(EncounterState.PLANNED);

        told.with(met(LECTURE, EncounterState.HELD, day(6)));
        assertThat(encounters(day(8)).find(LECTURE).orElseThrow().start().toInstant())
                .isEqualTo(day(6));
    }

    @Test
    void isCancelledWhenThatWasSaidForTheSameTime() {
        told.with(met(LECTURE, EncounterState.CANCELLED, day(7)), met(LECTURE, EncounterState.PLANNED, day(7)));

        assertThat(encounters(day(1)).all())
                .singleElement()
                .extracting(Encounter::state)
                .isEqualTo(EncounterState.CANCELLED);
    }

    @Test
    void givesThoseOfATimeInOrder() {
        told.with(
                met(EncounterId.of("c"), EncounterState.PLANNED, day(14)),
                met(EncounterId.of("b"), EncounterState.HELD, day(0)),
                met(EncounterId.of("a"), EncounterState.HELD, day(0)));

        assertThat(encounters(day(1)).between(day(0), day(14)))
                .extracting(encounter -> encounter.id().value())
                .containsExactly("a", "b");
        assertThat(encounters(day(1)).find(EncounterId.of("d"))).isEmpty();
    }

    @Test
    @Requirement("S1")
    void showsAsAttendeesOnlyWhoSaidSoThemselves() {
        told.with(
                met(LECTURE, EncounterState.HELD, day(0)).withAttendees(List.of(ANNA, BRAM)),
                Attended.of(id(), LECTURE, BRAM, day(0)));

        assertThat(encounters(day(1)).attendees(LECTURE)).containsExactly(BRAM);
        assertThat(encounters(day(1)).attendees(EncounterId.of("other"))).isEmpty();
    }

    @Test
    @Requirement("S1")
    void showsNobodyWhoLeftOrWithdrewOrNeverJoined() {
        ParticipantId listed = ParticipantId.of("listed");
        told.with(
                met(LECTURE, EncounterState.HELD, day(0)).withHosts(List.of(BRAM, listed, ANNA)),
                Attended.of(id(), LECTURE, ANNA, day(0)),
                Attended.of(id(), LECTURE, BRAM, day(0)));
        assertThat(encounters(day(1)).hosts(LECTURE)).containsExactly(BRAM, ANNA);

        told.with(Left.of(ANNA, day(2)), ConsentWithdrawn.of(BRAM, day(3), Consent.TAKE_PART));

        assertThat(encounters(day(2)).hosts(LECTURE)).isEmpty();
        assertThat(encounters(day(4)).hosts(LECTURE)).isEmpty();
        assertThat(encounters(day(4)).attendees(LECTURE)).isEmpty();
    }

    @Test
    void saysWhichEncountersOverlapAndWhyAndNeverWho() {
        told.with(
                workshop("a", day(0), HOUR.multipliedBy(2), "hall", ANNA),
                workshop("b", day(0).plus(HOUR), HOUR, "hall", BRAM),
                workshop("c", day(0).plus(HOUR), HOUR, "attic", ANNA),
                workshop("d", day(0).plus(HOUR.multipliedBy(2)), HOUR, "hall", ANNA),
                workshop("x", day(0), HOUR, "hall", ANNA, EncounterState.CANCELLED),
                workshop("frame", day(0), Duration.ofDays(2), "hall", ANNA));

        assertThat(encounters(day(9)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "b: start (2026-09-07T14:00:00Z) must not overlap with a, which is in the same space. Maybe"
                                + " another space or time",
                        "c: start (2026-09-07T14:00:00Z) must not overlap with a, which has a host in common. Maybe"
                                + " another time or another host");
    }

    @Test
    void saysThatNobodyHostsWhatIsStillToCome() {
        told.with(workshop("a", day(9), HOUR, "hall", ANNA), workshop("b", day(1), HOUR, "hall", ANNA));
        assertThat(encounters(day(0)).problems()).isEmpty();

        told.with(Left.of(ANNA, day(2)));

        // the same words as if nobody had ever been named
        assertThat(encounters(day(3)).problems())
                .extracting(Problem::toString)
                .containsExactly("a: hosts (0) must be somebody who takes part. Maybe ask who would like to host it");
    }

    @Test
    void saysThatADurationIsBelowZero() {
        told.with(met(LECTURE, EncounterState.HELD, day(0)).withDuration(HOUR.negated()));

        assertThat(encounters(day(1)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "lecture-1: duration (PT-1H) must not be negative. Maybe its end was taken for its start");
        assertThat(encounters(day(1)).all().get(0).end())
                .isEqualTo(encounters(day(1)).all().get(0).start());
    }

    @Property(tries = 300)
    void doesNotDependOnOrderOrOnHowFactsAreSplit(@ForAll("talk") List<Event> talk, @ForAll long seed) {
        EncounterFold fold = new EncounterFold();
        EncounterBook whole = new Told(AMSTERDAM).with(talk).state(fold);
        List<Event> shuffled = new ArrayList<>(talk);
        Collections.shuffle(shuffled, new Random(seed));
        int cut = new Random(seed).nextInt(talk.size() + 1);
        EncounterBook left = new Told(AMSTERDAM).with(shuffled.subList(0, cut)).state(fold);
        EncounterBook right =
                new Told(AMSTERDAM).with(shuffled.subList(cut, talk.size())).state(fold);

        byte[] expected = Told.bytes(fold.codec(), whole);
        assertThat(Told.bytes(fold.codec(), fold.merge(left, right))).isEqualTo(expected);
        assertThat(Told.bytes(fold.codec(), Told.read(fold.codec(), expected))).isEqualTo(expected);
    }

    @Property(tries = 200)
    void readsAnyFactsWithoutThrowing(@ForAll("talk") List<Event> talk) {
        Encounters encounters = new Told(AMSTERDAM).with(talk).at(MONDAY).encounters();

        assertThat(encounters.problems()).doesNotContainNull();
        for (Encounter encounter : encounters.all()) {
            assertThat(encounter.end()).isAfterOrEqualTo(encounter.start());
            assertThat(encounters.find(encounter.id())).contains(encounter);
        }
    }

    @Provide
    static Arbitrary<List<Event>> talk() {
        Arbitrary<Event> met = Combinators.combine(
                        AnyEvent.byType().get(Met.class),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(EncounterState.class),
                        AnyValue.text())
                .as((event, number, hours, state, minutes) -> {
                    Met any = (Met) event;
                    return Met.of(
                                    any.id(),
                                    EncounterId.of("e" + number),
                                    any.form(),
                                    state,
                                    MONDAY.plus(HOUR.multipliedBy(hours)))
                            .withSpace(any.space())
                            .withHosts(any.hosts())
                            .withPartners(any.partners())
                            .withTopics(any.topics())
                            .withDuration(any.duration())
                            .withMinutes(minutes);
                });
        Arbitrary<Event> attended = Combinators.combine(
                        AnyValue.eventId(), Arbitraries.integers().between(0, 4), AnyValue.participant())
                .as((id, number, person) -> Attended.of(id, EncounterId.of("e" + number), person, MONDAY));
        return Arbitraries.oneOf(List.of(met, attended, AnyEvent.byType().get(Volunteered.class), AnyEvent.event()))
                .list()
                .ofMaxSize(15)
                .uniqueElements(Event::id);
    }

    private Encounters encounters(Instant now) {
        return told.at(now).encounters();
    }

    private Met workshop(String id, Instant at, Duration duration, String space, ParticipantId host) {
        return workshop(id, at, duration, space, host, EncounterState.PLANNED);
    }

    private Met workshop(
            String id, Instant at, Duration duration, String space, ParticipantId host, EncounterState state) {
        return met(EncounterId.of(id), state, at)
                .withDuration(duration)
                .withSpace(SpaceId.of(space))
                .withHosts(List.of(host));
    }

    private Met met(EncounterId encounter, EncounterState state, Instant at) {
        return Met.of(id(), encounter, EncounterForm.LECTURE, state, at);
    }

    private EventId id() {
        return EventId.of("host", "event", "" + events++);
    }

    private static Instant day(int day) {
        return MONDAY.plus(Duration.ofDays(day));
    }
}
