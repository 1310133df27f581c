package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedValue;

class MetricsTest {
    private static Metrics metrics(Story story, Instant now, List<? extends Indicator<?>> indicators) {
        return Metrics.compute(story, ZoneOffset.UTC, Clock.fixed(now, ZoneOffset.UTC), indicators);
    }

    private static Figure figure(Publication publication, String id) {
        return (Figure) publication.measure(id).orElseThrow();
    }

    @Test
    void readsWeeksAndSaysWhichTheyAre() {
        Publication read = metrics(Village.lively(40, 6), Story.at(100, 0), Indicators.all())
                .read(Story.weeks(6));
        Figure members = figure(read, "sharing/members");
        assertThat(members.levels().get(0).value()).isInstanceOf(PublishedValue.Known.class);
        assertThat(members.levels().get(0).counted()).isEqualTo(Story.weeks(6));
        assertThat(members.weekly()).hasSize(6);
        assertThat(members.comparisons()).isEmpty();
        assertThat(read.data().members().toString()).isEqualTo("AtLeast[count=40]");
    }

    @Test
    void saysNotYetWhileResponsesMayCome() {
        // Seven days after the end of the fifth week.
        Publication read = metrics(Village.lively(40, 6), Story.at(42, 0), Indicators.all())
                .read(Story.weeks(6));
        Figure covered = figure(read, "appreciation/covered");
        assertThat(covered.levels().get(0).counted()).isEqualTo(Story.weeks(5));
        assertThat(covered.levels().get(0).notYet()).isEqualTo(Weeks.of(List.of(Story.week(5))));
        assertThat(covered.weekly().get(5).value()).isEqualTo(new PublishedValue.NotYet());
        assertThat(figure(read, "sharing/members").levels().get(0).counted()).isEqualTo(Story.weeks(6));
    }

    @Test
    void keepsARowForWhatIsNotMeasured() {
        Publication read = metrics(Village.lively(40, 6), Story.at(100, 0), Indicators.all())
                .read(Story.weeks(6));
        assertThat(read.indicators()).hasSize(14);
        PublishedIndicator demand = read.indicator("demand").orElseThrow();
        assertThat(demand.state()).isEqualTo(PublishedIndicator.State.NOT_MEASURED);
        assertThat(demand.toRecord()).isPresent();
    }

    @Requirement({"E3", "E4"})
    @Test
    void comparesBeforeWithDuringAndAfter() {
        Weeks before = Story.weeks(6);
        Weeks during = Weeks.range(Story.week(6), Story.week(11));
        Weeks after = Weeks.range(Story.week(12), Story.week(17));
        Publication said = metrics(Village.lively(40, 18), Story.at(200, 0), Indicators.all())
                .evaluate(EvaluationPlan.compare(before, during)
                        .withAfter(after)
                        .withPrimaries("sharing/members")
                        .withTitle("Coffee lectures"));
        Figure members = figure(said, "sharing/members");
        assertThat(members.comparisons()).hasSize(2).allMatch(one -> one.primary());
        assertThat(members.comparisons())
                .extracting(one -> one.to())
                .containsExactly(PeriodName.DURING, PeriodName.AFTER);
        // Nothing was changed in the village.
        assertThat(members.comparisons()).extracting(one -> one.verdict()).doesNotContain(Verdict.UP, Verdict.DOWN);
        assertThat(figure(said, "sharing/contributions").comparisons()).allMatch(one -> !one.primary());
        assertThat(said.data().title()).isEqualTo("Coffee lectures");
    }

    @Test
    void saysTooFewAndNothingElseOfASmallGroup() {
        Publication said = metrics(Village.lively(9, 12), Story.at(200, 0), Indicators.all())
                .evaluate(EvaluationPlan.compare(Story.weeks(6), Weeks.range(Story.week(6), Story.week(11))));
        assertThat(Numbers.in(said)).isEmpty();
        assertThat(figure(said, "sharing/members").comparisons())
                .allMatch(one -> one.verdict() == Verdict.TOO_FEW && one.ratio().isEmpty());
    }

    @Test
    void givesTheSameLiveAndInBulk() {
        List<Fact> facts = new ArrayList<>(Village.lively(30, 8).facts());
        List<FoldSlot<?>> slots = List.of(new FoldSlot<>(new TalkFold()));
        WeeklyCells bulk = new WeeklyCells(slots);
        bulk.corrected(Weeks.ALL);
        bulk.refresh(Village.lively(30, 8));
        Collections.shuffle(facts, new Random(3));
        WeeklyCells live = new WeeklyCells(slots);
        facts.forEach(live);
        assertThat(said(live, slots.get(0))).isEqualTo(said(bulk, slots.get(0)));
    }

    private static long said(WeeklyCells cells, FoldSlot<?> slot) {
        TalkState state = (TalkState) cells.merged(slot, Weeks.ALL).state();
        return state.weeks.values().stream()
                .flatMap(talk -> talk.said.values().stream())
                .mapToLong(one -> one.words)
                .sum();
    }

    @Test
    void makesWeeksAnewThatWereCorrectedOrTooLate() {
        Story story = Village.lively(30, 8);
        List<FoldSlot<?>> slots = List.of(new FoldSlot<>(new TalkFold()));
        WeeklyCells cells = new WeeklyCells(slots);
        story.facts().forEach(cells);
        long before = said(cells, slots.get(0));
        cells.close(Story.at(500, 0), ZoneOffset.UTC, Engine.LATENESS);
        Story withLate = Village.lively(30, 8);
        withLate.instead(withLate.post("p1", Story.at(3, 9)).withWords(1_000));
        List<Fact> all = withLate.facts();
        cells.accept(all.get(all.size() - 1));
        cells.refresh(withLate);
        assertThat(said(cells, slots.get(0))).isEqualTo(before + 1_000);
        cells.corrected(Weeks.of(List.of(Story.week(0))));
        cells.refresh(story);
        assertThat(said(cells, slots.get(0))).isEqualTo(before);
    }

    @Test
    void goesOnWithoutAnIndicatorThatThrows() {
        Metrics metrics = metrics(Village.lively(40, 6), Story.at(100, 0), List.of(new Broken(), Indicators.sharing()));
        Publication read = metrics.read(Story.weeks(6));
        assertThat(read.indicator("broken").orElseThrow().state()).isEqualTo(PublishedIndicator.State.FAILED);
        assertThat(figure(read, "sharing/members").levels().get(0).value()).isInstanceOf(PublishedValue.Known.class);
        assertThat(metrics.failures())
                .containsExactly(new Metrics.Failure("broken", IllegalStateException.class.getName()));
    }

    @Test
    void goesOnWithoutAnIndicatorThatGivesNoNumber() {
        Metrics metrics = metrics(Village.lively(40, 6), Story.at(100, 0), List.of(new NotANumber()));
        assertThat(metrics.read(Story.weeks(6)).indicators().get(0).state()).isEqualTo(PublishedIndicator.State.FAILED);
    }

    @Test
    void refusesTwoIndicatorsOfOneId() {
        assertThatThrownBy(
                        () -> metrics(Story.begin(), Story.MONDAY, List.of(Indicators.sharing(), Indicators.sharing())))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("indicator (sharing) must be attached once. Maybe a variant needs its own id?");
    }

    @Test
    void refusesAPrimaryThatCannotBeCompared() {
        Metrics metrics = metrics(Village.lively(40, 12), Story.at(200, 0), List.of(Indicators.sharing()));
        EvaluationPlan plan = EvaluationPlan.compare(Story.weeks(6), Weeks.range(Story.week(6), Story.week(11)))
                .withPrimaries("sharing/fun");
        assertThatThrownBy(() -> metrics.evaluate(plan))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("primary (sharing/fun) must be a measure that can be compared. "
                        + "Maybe one of [sharing/contributions, sharing/members]");
    }

    @Test
    void answersForNoWeeksAndForNobody() {
        assertThat(Numbers.in(metrics(Village.lively(40, 6), Story.at(100, 0), Indicators.all())
                        .read(Weeks.NONE)))
                .isEmpty();
        Metrics nobody = metrics(Story.begin(), Story.at(100, 0), Indicators.all());
        assertThat(Numbers.in(nobody.read(Story.weeks(3)))).isEmpty();
        assertThat(nobody.wholeWeeks()).isEqualTo(Weeks.NONE);
    }

    @Test
    void knowsTheWeeksThatTheDataCoverWholly() {
        Metrics metrics = metrics(Village.lively(40, 6), Story.at(100, 0), Indicators.all());
        Weeks whole = metrics.wholeWeeks();
        assertThat(whole.first()).isEqualTo(Story.week(1));
        assertThat(whole.last()).isGreaterThanOrEqualTo(Story.week(4));
    }

    /** Its fold throws at the first fact. */
    private record Broken() implements Indicator<NotYetMeasured.Nothing>, Fold<NotYetMeasured.Nothing> {
        @Override
        public IndicatorInfo info() {
            return IndicatorInfo.of("broken", "1", "Does it break?");
        }

        @Override
        public Fold<NotYetMeasured.Nothing> fold() {
            return this;
        }

        @Override
        public Reading read(NotYetMeasured.Nothing state, ReadingContext context) {
            return Reading.of();
        }

        @Override
        public NotYetMeasured.Nothing empty() {
            return new NotYetMeasured.Nothing();
        }

        @Override
        public void add(NotYetMeasured.Nothing state, Fact fact) {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public NotYetMeasured.Nothing merge(NotYetMeasured.Nothing left, NotYetMeasured.Nothing right) {
            return left;
        }

        @Override
        public org.sociallearning.core.fold.Codec<NotYetMeasured.Nothing> codec() {
            return new NotYetMeasured.Blind();
        }
    }

    /** Its reading is no number. */
    private record NotANumber() implements Indicator<NotYetMeasured.Nothing> {
        @Override
        public IndicatorInfo info() {
            return IndicatorInfo.of("nan", "1", "Is it a number?");
        }

        @Override
        public Fold<NotYetMeasured.Nothing> fold() {
            return new NotYetMeasured.Blind();
        }

        @Override
        public Reading read(NotYetMeasured.Nothing state, ReadingContext context) {
            return Reading.of(Measure.number(
                    "number",
                    org.sociallearning.metrics.publication.MeasureUnit.INDEX,
                    java.util.OptionalDouble.of(Double.NaN),
                    List.of()));
        }
    }
}
