package org.sociallearning.quickstart.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedValue;

class SimulationTest {
    private static final Organisation ORGANISATION = Organisation.withDefaults();

    @Test
    void givesTheSameEventsForTheSameSeed() {
        List<Event> once = Simulation.of(ORGANISATION, 7, ParticipantId::of);

        assertThat(Simulation.of(ORGANISATION, 7, ParticipantId::of)).isEqualTo(once);
        assertThat(Simulation.of(ORGANISATION, 8, ParticipantId::of)).isNotEqualTo(once);
        assertThat(once).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    @Requirement({"I6", "E4"})
    void letsReadingsFindWhatWasPlanted() {
        Publication publication = measure(Planted.DEMO, 1);

        assertThat(verdict(publication, "sharing/members")).isEqualTo(Verdict.UP);
        assertThat(within(publication, 1)).isGreaterThan(within(publication, 0) + .1);
        PublishedMeasure.Topics topics =
                (PublishedMeasure.Topics) publication.measure("topics/people").orElseThrow();
        assertThat(topics.rows().get(0).topic()).isEqualTo(Topics.NAMES.get(0));
    }

    @Test
    @Requirement("E4")
    void letsReadingsStaySilentWhereNothingWasPlanted() {
        int called = 0;
        for (int seed = 1; seed <= 5; seed++) {
            Verdict verdict = verdict(measure(Planted.NOTHING, seed), "sharing/members");
            called += verdict == Verdict.UP || verdict == Verdict.DOWN ? 1 : 0;
        }

        // at most 5 % of silent organisations may be called; these seeds are fixed, none of them is
        assertThat(called).isZero();
    }

    @Test
    @Requirement({"F5", "H3", "F4"})
    void letsTheOverviewsFindWhatWasPlanted() {
        Publication publication = measure(Planted.DEMO, 1);

        PublishedOverview.Gaps gaps =
                (PublishedOverview.Gaps) publication.measure("gaps/topics").orElseThrow();
        List<PublishedOverview.GapRow> during = gaps.periods().get(1).rows();
        assertThat(during)
                .filteredOn(PublishedOverview.GapRow::isGap)
                .extracting(PublishedOverview.GapRow::topic)
                .containsExactly(Surroundings.GAP);
        assertThat(during).extracting(PublishedOverview.GapRow::topic).doesNotContain(Surroundings.RARE);
        PublishedOverview.Outputs outputs =
                (PublishedOverview.Outputs) publication.measure("outputs/named").orElseThrow();
        assertThat(outputs.rows())
                .extracting(row -> row.late() + " " + row.seen().isPresent())
                .containsExactly("false true", "true false");
        assertThat(outputs.rows().get(0).evidence()).hasValue(10);
        PublishedOverview.Preconditions preconditions = (PublishedOverview.Preconditions)
                publication.measure("preconditions/states").orElseThrow();
        assertThat(preconditions.rows())
                .extracting(PublishedOverview.PreconditionRow::condition)
                .containsExactly(
                        PublishedOverview.Condition.NOT_IN_ORDER,
                        PublishedOverview.Condition.AT_RISK,
                        PublishedOverview.Condition.IN_ORDER);
    }

    @Test
    @Requirement({"A2", "F1"})
    void letsTheMatrixFindWhoTaughtWhomAtTheFestival() {
        Publication publication = measure(Planted.DEMO, 1);

        PublishedOverview.Taught taught = (PublishedOverview.Taught)
                publication.measure("encounters/organisations").orElseThrow();
        PublishedOverview.PeriodTaught during = taught.periods().get(1);
        assertThat(during.classes()).hasSize(1 + Gatherings.PARTNERS.size());
        // each organisation gives 12 workshops with four seats for each other one, and none for its own
        assertThat(during.cells())
                .hasSize(12)
                .allMatch(cell -> cell.visits() == 4 * Gatherings.HOSTS && cell.from() != cell.to());
    }

    @Test
    void refusesAnOrganisationTooSmallToShow() {
        assertThatThrownBy(() -> ORGANISATION.withPeople(5))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("people (5) must be 20 to 5000");
    }

    private static Publication measure(Planted planted, long seed) {
        Organisation organisation = ORGANISATION.withPlanted(planted);
        Instant end = organisation.end().atStartOfDay(organisation.zone()).toInstant();
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(end.plus(Duration.ofDays(50)), ZoneOffset.UTC))
                .open()) {
            Workspace workspace = learning.experiment("simulated", organisation.zone());
            workspace.record(Simulation.of(organisation, seed, workspace::participant));
            Week start = Week.of(organisation.start());
            Week change = Week.of(organisation.change());
            Week stop = Week.of(organisation.end());
            return Metrics.attach(workspace, Indicators.all())
                    .evaluate(EvaluationPlan.compare(
                                    Weeks.range(start, change.plus(-1)), Weeks.range(change, stop.plus(-1)))
                            .withPrimaries("sharing/members"));
        }
    }

    private static Verdict verdict(Publication publication, String measure) {
        return ((PublishedMeasure.Figure) publication.measure(measure).orElseThrow())
                .comparisons()
                .get(0)
                .verdict();
    }

    /** The share that had a response within a day, in a period. */
    private static double within(Publication publication, int period) {
        PublishedMeasure.Delays delays = (PublishedMeasure.Delays)
                publication.measure("appreciation/delays").orElseThrow();
        return ((PublishedValue.Known) delays.periods().get(period).within().get(2)).value();
    }
}
