package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Discovered;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.PublishedValue.Hidden;
import org.sociallearning.metrics.publication.PublishedValue.NotYet;

@Requirement("E2")
class CheckInEvidenceTest {
    private final Story story = Story.begin();
    private int serial;

    private EventId id() {
        return EventId.of("test", "event", "" + serial++);
    }

    private void wishes(String who, Instant at) {
        story.happened(Requested.of(id(), Wish.JOIN, "lecture", Story.person(who), at));
    }

    private void attended(String who, Instant at) {
        story.happened(Attended.of(id(), EncounterId.of("lecture"), Story.person(who), at));
    }

    private void discovered(String who, Instant at) {
        story.happened(Discovered.of(id(), Story.person(who), at));
    }

    private Publication published(Weeks weeks, Instant now) {
        return published(CheckInRule.withDefaults(), weeks, now);
    }

    private Publication published(CheckInRule rule, Weeks weeks, Instant now) {
        return Metrics.compute(
                        story, ZoneOffset.UTC, Clock.fixed(now, ZoneOffset.UTC), List.of(Indicators.checkIn(rule)))
                .read(weeks);
    }

    private static PeriodValue level(Publication publication, String measure) {
        return ((PublishedMeasure.Figure)
                        publication.measure("check-in/" + measure).orElseThrow())
                .levels()
                .get(0);
    }

    private static double number(Publication publication, String measure) {
        return ((PublishedValue.Known) level(publication, measure).value()).value();
    }

    /** So many people of whom each does everything once in the first week. */
    private void busy(int people) {
        for (int i = 0; i < people; i++) {
            String who = "p" + i;
            story.joined(who, Role.PARTICIPANT);
            story.said(ContributionKind.IDEA, who, Story.at(1, 9));
            story.said(ContributionKind.REMARK, who, Story.at(1, 10));
            wishes(who, Story.at(2, 9));
            attended(who, Story.at(2, 9));
            discovered(who, Story.at(2, 9));
        }
    }

    @TestFactory
    Stream<DynamicTest> keepsTheLawsOfIndicators() {
        busy(14);
        return Stream.of(story, Village.lively(30, 6))
                .flatMap(
                        facts -> IndicatorContract.laws(CheckInEvidence.of(CheckInRule.withDefaults()), facts).stream())
                .map(law -> dynamicTest(law.name(), () -> law.check().run()));
    }

    @Test
    void readsTheWorkedExample() {
        for (String who : new String[] {"anna", "bram", "cor", "dirk"}) {
            story.joined(who, Role.PARTICIPANT);
        }
        story.said(ContributionKind.IDEA, "anna", Story.at(1, 9));
        story.said(ContributionKind.REMARK, "anna", Story.at(2, 9));
        story.said(ContributionKind.IMPROVEMENT.refined("acme.kaizen"), "bram", Story.at(2, 9));
        wishes("cor", Story.at(3, 9));
        attended("cor", Story.at(3, 9));

        Raw raw = Raw.of(CheckInEvidence.of(CheckInRule.withDefaults()), story, Story.weeks(2), Story.at(100, 0));
        assertThat(raw.value("talked-about.contributions")).isEqualTo(3);
        assertThat(raw.value("interest.wishes")).isEqualTo(1);
        assertThat(raw.value("improvements.contributions")).isEqualTo(2);
        assertThat(raw.level("improvements.discoveries").value()).isEmpty();
        assertThat(((MeasureData.Crowd) raw.measure("talked-about.share").data()).people())
                .containsExactlyInAnyOrder(Story.person("anna"), Story.person("bram"));
        assertThat(((MeasureData.Crowd) raw.measure("interest.attended").data()).people())
                .containsExactly(Story.person("cor"));
    }

    @Test
    @Requirement("S1")
    void roundsPeopleDownAndCountsWhatManyDid() {
        busy(14);
        for (int i = 0; i < 14; i++) {
            story.joined("quiet" + i, Role.PARTICIPANT);
        }

        Publication read = published(Story.weeks(2), Story.at(100, 0));
        assertThat(number(read, "talked-about.share")).isEqualTo(.5); // 14 of 28
        assertThat(number(read, "talked-about.people")).isEqualTo(10); // 14, rounded down to 5
        assertThat(number(read, "talked-about.contributions")).isEqualTo(28);
        assertThat(number(read, "interest.wishes")).isEqualTo(14);
        assertThat(number(read, "interest.attended")).isEqualTo(10);
        assertThat(number(read, "improvements.contributions")).isEqualTo(14);
        assertThat(number(read, "improvements.discoveries")).isEqualTo(14);
        assertThat(((PublishedValue.Known) level(read, "interest.people").value()).people())
                .isEqualTo(new People.AtLeast(10));
    }

    @Test
    @Requirement("S1")
    void showsNothingOfFewNorOfTwoWhoDidNearlyAll() {
        busy(9);
        Publication few = published(Story.weeks(2), Story.at(100, 0));
        few.indicators()
                .get(0)
                .measures()
                .forEach(measure -> assertThat(((PublishedMeasure.Figure) measure)
                                .levels()
                                .get(0)
                                .value())
                        .as(measure.info().id())
                        .isEqualTo(new Hidden()));

        for (int i = 9; i < 30; i++) {
            story.joined("p" + i, Role.PARTICIPANT);
        }
        for (int i = 0; i < 200; i++) {
            wishes("p" + i % 2, Story.at(3, 9));
        }
        // 101, 101 and seven times 1: 7 is under .15 x 101
        assertThat(level(published(Story.weeks(2), Story.at(100, 0)), "interest.wishes")
                        .value())
                .isEqualTo(new Hidden());
    }

    @Test
    void saysNotYetForWeeksThatAreOpenAndCountsTheOthers() {
        busy(14);
        for (int i = 0; i < 14; i++) {
            wishes("p" + i, Story.at(8, 9));
        }

        // a week is open for 21 days after it: the first until day 28, the second until day 35
        Publication early = published(Story.weeks(2), Story.at(27, 23));
        assertThat(level(early, "interest.wishes").value()).isEqualTo(new NotYet());
        Publication half = published(Story.weeks(2), Story.at(28, 0));
        assertThat(number(half, "interest.wishes")).isEqualTo(14);
        assertThat(level(half, "interest.wishes").counted()).isEqualTo(Story.weeks(1));
        assertThat(level(half, "interest.wishes").notYet()).isEqualTo(Story.weeks(2, 2));
        assertThat(number(published(Story.weeks(2), Story.at(35, 0)), "interest.wishes"))
                .isEqualTo(28);
    }

    @Test
    void leavesOutBotsAndIsNeverCompared() {
        busy(14);
        story.joined("bot", Role.BOT);
        story.said(ContributionKind.IDEA, "bot", Story.at(1, 9));

        Publication read = Metrics.compute(
                        story,
                        ZoneOffset.UTC,
                        Clock.fixed(Story.at(100, 0), ZoneOffset.UTC),
                        List.of(Indicators.checkIn()))
                .evaluate(EvaluationPlan.compare(Story.weeks(1), Story.weeks(2, 2)));
        assertThat(number(read, "improvements.contributions")).isEqualTo(14);
        read.indicators()
                .get(0)
                .measures()
                .forEach(measure -> assertThat(((PublishedMeasure.Figure) measure).comparisons())
                        .isEmpty());
    }

    /** A check-in covers no week whose figures are not there yet on its day, whatever the rule. */
    @ParameterizedTest
    @ValueSource(ints = {14, 21, 35})
    void printsTheWeeksOfACheckInOnTheDayOnWhichItIsDue(int ripening) {
        CheckInRule rule = CheckInRule.withDefaults().withRipening(ripening);
        busy(12);
        Week covered = Week.of(Story.at(1, 9), ZoneOffset.UTC);
        Instant due = covered.end(ZoneOffset.UTC).plus(Duration.ofDays(ripening));
        Weeks weeks = Weeks.range(covered, covered);

        assertThat(level(published(rule, weeks, due), "improvements.contributions")
                        .notYet())
                .isEmpty();
        assertThat(level(published(rule, weeks, due.minusSeconds(1)), "improvements.contributions")
                        .notYet())
                .isEqualTo(weeks);
    }

    @Test
    void refusesToPrintAWeekWhileWhatIsLateStillCounts() {
        CheckInRule hasty = CheckInRule.withDefaults().withRipening(3);

        assertThatThrownBy(() -> Indicators.checkIn(hasty))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage(
                        "ripening of figures in days (3) must be at least 14, for so long what is recorded late still"
                                + " counts. Maybe rule.withRipening(21)");
    }
}
