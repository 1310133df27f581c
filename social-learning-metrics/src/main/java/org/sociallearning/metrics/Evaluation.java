package org.sociallearning.metrics;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.evaluation.WeekSet;
import org.sociallearning.metrics.publication.DataDescription;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedPeriod;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.Wording;

/** One evaluation of one plan: reads all indicators in all periods, compares, and publishes. Used once. */
final class Evaluation {
    private final EvaluationPlan plan;
    private final WeeklyCells cells;
    private final FoldSlot<DataFold.State> data;
    private final List<Slotted<?>> indicators;
    private final Roster roster;
    private final ZoneId zone;
    private final Instant until;
    private final Door door;
    private final Population population;
    private final Comparisons comparisons;

    Evaluation(
            EvaluationPlan plan,
            WeeklyCells cells,
            FoldSlot<DataFold.State> data,
            List<Slotted<?>> indicators,
            Roster roster,
            ZoneId zone,
            Instant until) {
        this.plan = plan;
        this.cells = cells;
        this.data = data;
        this.indicators = indicators;
        this.roster = roster;
        this.zone = zone;
        this.until = until;
        this.door = new Door(plan.floor());
        Weeks all = all(plan.periods().stream().map(PublishedPeriod::weeks).toList());
        this.population = all.isEmpty() ? Population.nobody(roster, zone) : Population.of(roster, all, zone);
        this.comparisons = new Comparisons(plan, seasonSeen(all));
    }

    private boolean seasonSeen(Weeks all) {
        if (all.isEmpty()) {
            return false;
        }
        Week yearBefore = all.last().plus(-52);
        DataFold.State earlier =
                cells.merged(data, Weeks.range(yearBefore.plus(-3), yearBefore)).state();
        return earlier.contributions > 0;
    }

    Publication publish() {
        List<PublishedIndicator> published = new ArrayList<>();
        for (Slotted<?> one : indicators) {
            published.add(indicator(one));
        }
        if (plan.periods().size() > 1) {
            Map<Comparisons.Question, PublishedComparison> said = comparisons.judge();
            published.replaceAll(one -> compared(one, said));
        }
        return new Publication(description(), plan.periods(), published);
    }

    private <S> PublishedIndicator indicator(Slotted<S> one) {
        if (one.failure() == null) {
            try {
                return read(one);
            } catch (RuntimeException | Error e) {
                one.fail(e);
            }
        }
        return published(one.info(), PublishedIndicator.State.FAILED, Optional.empty(), List.of());
    }

    private <S> PublishedIndicator read(Slotted<S> one) {
        List<Period> periods =
                plan.periods().stream().map(period -> ripe(period, one.info())).toList();
        Weeks all = all(periods.stream().map(Period::counted).toList());
        Reading whole = reading(one, all);
        if (whole.toRecord().isPresent()) {
            comparisons.notMeasured(one.info().id());
            return published(one.info(), PublishedIndicator.State.NOT_MEASURED, whole.toRecord(), List.of());
        }
        List<PeriodReading> readings = periods.stream()
                .map(period -> new PeriodReading(period, periods.size() == 1 ? whole : reading(one, period.counted())))
                .toList();
        Publishing publishing =
                new Publishing(door, population, zone, one.info().id(), readings);
        List<PublishedMeasure> measures = new ArrayList<>();
        for (Measure measure : whole.measures()) {
            PublishedMeasure published = publishing.publish(measure);
            measures.add(published);
            if (published instanceof Figure figure && periods.size() > 1) {
                ask(figure, measure, periods);
            }
        }
        return published(one.info(), PublishedIndicator.State.MEASURED, Optional.empty(), measures);
    }

    private void ask(Figure figure, Measure measure, List<Period> periods) {
        Optional<WeeklyFigure> weekly = WeeklyFigure.of(measure.data(), population);
        if (weekly.isPresent()) {
            List<Boolean> shown = figure.levels().stream()
                    .map(level -> level.value() instanceof PublishedValue.Known)
                    .toList();
            List<WeekSet> weeks = periods.stream()
                    .map(period -> population.positions(period.counted()))
                    .toList();
            boolean ofMembers = measure.data() instanceof MeasureData.Weekly;
            comparisons.measured(figure.info().id(), weekly.get(), ofMembers, shown, weeks);
        }
    }

    private static PublishedIndicator compared(
            PublishedIndicator one, Map<Comparisons.Question, PublishedComparison> said) {
        List<PublishedMeasure> measures = new ArrayList<>();
        for (PublishedMeasure measure : one.measures()) {
            measures.add(measure instanceof Figure figure ? compared(figure, said) : measure);
        }
        return new PublishedIndicator(
                one.id(),
                one.version(),
                one.code(),
                one.question(),
                one.better(),
                one.state(),
                one.toRecord(),
                measures);
    }

    private static Figure compared(Figure figure, Map<Comparisons.Question, PublishedComparison> said) {
        List<PublishedComparison> own = said.entrySet().stream()
                .filter(entry -> entry.getKey().measure().equals(figure.info().id()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(PublishedComparison::to))
                .toList();
        return new Figure(figure.info(), figure.levels(), figure.weekly(), own);
    }

    private <S> Reading reading(Slotted<S> one, Weeks weeks) {
        boolean before = one.info().history() && !weeks.isEmpty();
        S state = cells.merged(one.slot(), before ? cells.upTo(weeks.last()) : weeks)
                .state();
        return one.indicator().read(state, new Context(weeks, zone, until, roster));
    }

    record Context(Weeks weeks, ZoneId zone, Instant observedUntil, Roster roster) implements ReadingContext {}

    /** Which weeks of a period are over for an indicator. */
    private Period ripe(PublishedPeriod period, IndicatorInfo info) {
        List<Week> counted = new ArrayList<>();
        List<Week> notYet = new ArrayList<>();
        for (Week week : period.weeks()) {
            (week.end(zone).plus(info.horizon()).isAfter(until) ? notYet : counted).add(week);
        }
        return new Period(period.name(), Weeks.of(counted), Weeks.of(notYet));
    }

    private static Weeks all(List<Weeks> periods) {
        return Weeks.of(periods.stream().flatMap(weeks -> weeks.list().stream()).toList());
    }

    private DataDescription description() {
        Weeks all = all(plan.periods().stream().map(PublishedPeriod::weeks).toList());
        DataFold.State state = cells.merged(data, all).state();
        int contributors =
                (int) state.contributors.stream().filter(population::counts).count();
        boolean enough = door.isEnough(contributors);
        return new DataDescription(
                plan.title(),
                zone,
                until,
                all,
                door.people(
                        all.isEmpty()
                                ? 0
                                : population.members(population.positions(all)).size()),
                door.people(contributors),
                enough ? OptionalLong.of(state.contributions) : OptionalLong.empty(),
                enough ? OptionalLong.of(state.appreciations) : OptionalLong.empty(),
                List.copyOf(cells.merged(data, Weeks.ALL).state().bases),
                door.floor());
    }

    private static PublishedIndicator published(
            IndicatorInfo info,
            PublishedIndicator.State state,
            Optional<Wording> toRecord,
            List<PublishedMeasure> measures) {
        return new PublishedIndicator(
                info.id(), info.version(), info.code(), info.question(), info.better(), state, toRecord, measures);
    }
}
