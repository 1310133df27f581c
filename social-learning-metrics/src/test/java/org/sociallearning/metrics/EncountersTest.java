package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedOverview.PeriodTaught;
import org.sociallearning.metrics.publication.PublishedOverview.TaughtCell;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.Wording;

@Requirement({"F1", "A2"})
class EncountersTest {
    private final Story story = Story.begin();
    private int serial;

    private void meet(String encounter, EncounterState state, Instant at, List<String> partners, String... hosts) {
        story.happened(Met.of(id(), EncounterId.of(encounter), EncounterForm.WORKSHOP, state, at)
                .withHosts(List.of(hosts).stream().map(ParticipantId::of).toList())
                .withPartners(partners));
    }

    private void attended(String encounter, String who, Instant at) {
        story.happened(Attended.of(id(), EncounterId.of(encounter), Story.person(who), at));
    }

    private EventId id() {
        return EventId.of("test", "event", "" + serial++);
    }

    private Publication published() {
        return Metrics.compute(
                        story, ZoneOffset.UTC, Clock.fixed(Story.at(100, 0), ZoneOffset.UTC), List.of(new Encounters()))
                .read(Story.weeks(2));
    }

    private static PublishedValue level(Publication publication, String measure) {
        return ((PublishedMeasure.Figure)
                        publication.measure("encounters/" + measure).orElseThrow())
                .levels()
                .get(0)
                .value();
    }

    private static double number(Publication publication, String measure) {
        return ((PublishedValue.Known) level(publication, measure)).value();
    }

    private static PeriodTaught taught(Publication publication, String measure) {
        return ((PublishedOverview.Taught)
                        publication.measure("encounters/" + measure).orElseThrow())
                .periods()
                .get(0);
    }

    @Test
    void readsTheWorkedExample() {
        story.joinedUnit("anna", "sales").joinedUnit("bram", "sales").joinedUnit("cor", "care");
        meet("lunch", EncounterState.HELD, Story.at(1, 12), List.of(), "anna");
        attended("lunch", "bram", Story.at(1, 13));
        attended("lunch", "cor", Story.at(1, 13));
        attended("lunch", "anna", Story.at(1, 13));
        meet("second", EncounterState.CANCELLED, Story.at(2, 12), List.of(), "anna");

        Raw raw = Raw.of(new Encounters(), story, Story.weeks(2), Story.at(28, 0));
        assertThat(raw.value("held")).isEqualTo(1);
        assertThat(raw.value("cancelled")).isEqualTo(1);
        assertThat(((MeasureData.Crowd) raw.measure("uptake").data()).people())
                .containsExactlyInAnyOrder(Story.person("bram"), Story.person("cor"));
        Taught.Lesson lesson = ((MeasureData.Lessons) raw.measure("units").data())
                .taught()
                .lessons()
                .get(0);
        assertThat(lesson.hosts()).containsExactly(Story.person("anna"));
        assertThat(lesson.attendees()).hasSize(2);
    }

    /** Two organisations of so many people; everybody hosts one workshop, where the next two of the other sit. */
    private Publication exchange(int ours, int partners) {
        return exchange(ours, partners, partners);
    }

    /** The same, where only the first so many of the partner take part. */
    private Publication exchange(int ours, int partners, int active) {
        List<String> own = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 0; i < ours; i++) {
            own.add("own" + i);
            story.joinedUnit("own" + i, i % 2 == 0 ? "sales" : "care");
        }
        for (int i = 0; i < partners; i++) {
            other.add("partner" + i);
            story.joinedUnit("partner" + i, "Partner A");
        }
        workshops(own, other.subList(0, active));
        workshops(other.subList(0, active), own);
        return published();
    }

    private void workshops(List<String> hosts, List<String> attendees) {
        for (int i = 0; i < hosts.size(); i++) {
            String encounter = "by " + hosts.get(i);
            meet(encounter, EncounterState.HELD, Story.at(2, 9), List.of("Partner A"), hosts.get(i));
            attended(encounter, attendees.get(i % attendees.size()), Story.at(2, 10));
            attended(encounter, attendees.get((i + 1) % attendees.size()), Story.at(2, 10));
        }
    }

    @Test
    void showsWhoTaughtWhomBetweenOrganisationsWithoutTotals() {
        PeriodTaught matrix = taught(exchange(14, 12), "organisations");

        assertThat(matrix.classes()).extracting(Wording::english).containsExactly("our own organisation", "Partner A");
        // 14 workshops of ours with two of theirs each, 12 of theirs with two of ours
        assertThat(matrix.cells()).containsExactly(new TaughtCell(0, 1, 28), new TaughtCell(1, 0, 24));
    }

    @Test
    @Requirement("S1")
    void showsACellOnlyWithEnoughPeopleAtEachEnd() {
        // nine of the partner's twelve host and attend, fourteen of ours: both ways one end is too small
        PeriodTaught matrix = taught(exchange(14, 12, 9), "organisations");

        assertThat(matrix.classes()).hasSize(2);
        assertThat(matrix.cells()).isEmpty();
    }

    @Test
    @Requirement("S1")
    void countsNoVisitInBothMatricesNorAllVisitsTogether() {
        Publication publication = exchange(24, 24);

        assertThat(taught(publication, "organisations").cells()).hasSize(2);
        assertThat(taught(publication, "units").cells()).isEmpty();
        for (String measure : List.of("uptake", "attendees", "hosts")) {
            assertThat(level(publication, measure).toString()).as(measure).doesNotContain("events=96");
        }
    }

    @Test
    @Requirement("S1")
    void putsTheSmallestUnitsTogetherUntilEachHasTwoMoreThanTheFloor() {
        UnitClasses classes = UnitClasses.of(Map.of("a", 3, "b", 30, "c", 8, "d", 12), 10);

        // a and c make 11, one short of 12: with d, the next smallest, 23
        assertThat(classes.names()).extracting(Wording::english).containsExactly("a + c + d", "b");
        assertThat(classes.number("c")).isZero();
        assertThat(classes.number("b")).isEqualTo(1);
        assertThat(classes.number(null)).isNull();
        assertThat(UnitClasses.of(Map.of("a", 3), 10).names()).hasSize(1);
    }

    @Test
    @Requirement("S1")
    void hidesACellInWhichOnePersonStandsForAll() {
        for (int i = 0; i < 30; i++) {
            story.joinedUnit("own" + i, i < 15 ? "sales" : "care");
        }
        for (int i = 0; i < 12; i++) {
            meet("e" + i, EncounterState.HELD, Story.at(2, 9), List.of(), "own" + i);
            for (int there = 0; there < (i < 2 ? 15 : 1); there++) {
                attended("e" + i, "own" + (15 + (i < 2 ? there : i)), Story.at(2, 10));
            }
        }

        // hosts 15, 15 and ten times 1: the ten leave 10, over .15 x 15, so this cell may be seen
        assertThat(taught(published(), "units").cells()).hasSize(1);
        for (int more = 0; more < 10; more++) {
            meet("more" + more, EncounterState.HELD, Story.at(3, 9), List.of(), "own0", "own1");
            for (int there = 0; there < 15; there++) {
                attended("more" + more, "own" + (15 + there), Story.at(3, 10));
            }
        }
        assertThat(taught(published(), "units").cells()).isEmpty();
    }

    @Test
    @Requirement("S1")
    void roundsPeopleAndSaysNothingOfFew() {
        Publication many = exchange(14, 12);

        assertThat(number(many, "attendees")).isEqualTo(25);
        assertThat(level(many, "uptake")).isEqualTo(new PublishedValue.NearlyAll());
        assertThat(number(many, "held")).isEqualTo(26);
        assertThat(((PublishedValue.Known) level(many, "hosts")).people()).isEqualTo(new People.AtLeast(25));
    }

    @Test
    @Requirement("S1")
    void hidesEvenHowManyEncountersFewPeopleHeld() {
        Publication few = exchange(4, 4);

        for (String measure : List.of("uptake", "attendees", "hosts", "held", "planned", "cancelled")) {
            assertThat(level(few, measure)).as(measure).isEqualTo(new PublishedValue.Hidden());
        }
        assertThat(taught(few, "units").cells()).isEmpty();
    }

    @Test
    void letsWhatWasHeldStayHeldAndElseTheLatestWordStand() {
        story.joinedUnit("anna", "sales");
        meet("a", EncounterState.HELD, Story.at(1, 9), List.of(), "anna");
        meet("a", EncounterState.CANCELLED, Story.at(2, 9), List.of(), "anna");
        meet("b", EncounterState.CANCELLED, Story.at(1, 9), List.of(), "anna");
        meet("b", EncounterState.PLANNED, Story.at(1, 9), List.of(), "anna");
        meet("c", EncounterState.PLANNED, Story.at(1, 9), List.of(), "anna");
        meet("c", EncounterState.PLANNED, Story.at(9, 9), List.of(), "anna");

        Raw raw = Raw.of(new Encounters(), story, Story.weeks(2), Story.at(28, 0));
        assertThat(raw.value("held")).isEqualTo(1);
        assertThat(raw.value("cancelled")).isEqualTo(1);
        assertThat(raw.value("planned")).isEqualTo(1);
        assertThat(Raw.of(new Encounters(), story, Story.weeks(1, 1), Story.at(28, 0))
                        .value("planned"))
                .isEqualTo(1);
    }

    @Test
    void isNotMeasuredWithoutEncounters() {
        story.joinedUnit("anna", "sales");

        assertThat(published().measure("encounters/uptake").orElseThrow())
                .isInstanceOf(PublishedMeasure.NotMeasured.class);
    }
}
