package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.evaluation.Interval;
import org.sociallearning.metrics.evaluation.PersonWeeks;
import org.sociallearning.metrics.evaluation.WeekSet;
import org.sociallearning.metrics.evaluation.WeeklyMeasure;

/** A measure that has a value in each week, a level in each period and a change between periods. */
final class WeeklyFigure {
    private final PersonWeeks table;
    private final WeeklyMeasure measure;
    private final Foundation foundation;

    /** What the value of a period rests on. */
    private interface Foundation {
        Basis of(WeekSet period);
    }

    private WeeklyFigure(PersonWeeks table, WeeklyMeasure measure, Foundation foundation) {
        this.table = table;
        this.measure = measure;
        this.foundation = foundation;
    }

    /** The figure of a measure that has one. */
    static Optional<WeeklyFigure> of(MeasureData data, Population population) {
        if (data instanceof MeasureData.Weekly weekly) {
            return Optional.of(ofCounts(weekly, population));
        }
        return data instanceof MeasureData.Things things
                ? Optional.of(ofThings(things.outcomes(), population))
                : Optional.empty();
    }

    private static WeeklyFigure ofCounts(MeasureData.Weekly weekly, Population population) {
        PersonWeeks table = population.table(weekly.counts());
        boolean share = weekly.of() == MeasureData.Weekly.Of.MEMBERS;
        WeeklyMeasure measure = share ? WeeklyMeasure.shareOfMembers(table) : WeeklyMeasure.rate(table);
        return new WeeklyFigure(table, measure, period -> {
            Predicate<Week> in = population.in(period);
            long[] amounts = weekly.counts().people().entrySet().stream()
                    .filter(entry -> population.counts(entry.getKey()))
                    .mapToLong(entry -> sum(entry.getValue(), in, share))
                    .toArray();
            int others = share ? population.withQuietWeek(weekly.counts(), period) : Basis.NO_SHARE;
            return Basis.of(measure.totals(period).people(), amounts, others);
        });
    }

    private static long sum(Map<Week, Tally> weeks, Predicate<Week> in, boolean once) {
        long sum = 0;
        for (Map.Entry<Week, Tally> entry : weeks.entrySet()) {
            if (in.test(entry.getKey())) {
                sum += once ? 1 : entry.getValue().n;
            }
        }
        return sum;
    }

    private static WeeklyFigure ofThings(Outcomes outcomes, Population population) {
        PersonWeeks.Builder table = PersonWeeks.overThings(population.length());
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        for (Outcomes.One one : outcomes.all()) {
            @Nullable ParticipantId author = one.author();
            if (population.covers(one.week()) && (author == null || population.counts(author))) {
                int number = author == null ? table.person() : numbers.computeIfAbsent(author, a -> table.person());
                int week = population.position(one.week());
                table.count(number, week, one.hits()).expose(number, week, one.all());
            }
        }
        PersonWeeks built = table.build();
        return new WeeklyFigure(
                built, WeeklyMeasure.shareOfThings(built), period -> basis(outcomes, population, period));
    }

    private static Basis basis(Outcomes outcomes, Population population, WeekSet period) {
        Predicate<Week> in = population.in(period);
        Map<ParticipantId, Tally> hits = new HashMap<>();
        Set<ParticipantId> people = new HashSet<>();
        Set<ParticipantId> others = new HashSet<>();
        long all = 0;
        for (Outcomes.One one : outcomes.all()) {
            ParticipantId author = one.author();
            if (in.test(one.week()) && (author == null || population.counts(author))) {
                all += one.all();
                if (author != null) {
                    people.add(author);
                    hits.computeIfAbsent(author, unused -> new Tally()).n += one.hits();
                    if (one.hits() < one.all()) {
                        others.add(author);
                    }
                }
            }
        }
        long[] amounts = hits.values().stream().mapToLong(tally -> tally.n).toArray();
        Basis ofHits = Basis.of(people.size(), amounts, others.size());
        return new Basis(
                ofHits.people(),
                ofHits.contributors(),
                ofHits.others(),
                all,
                ofHits.dominated(),
                ofHits.concentrated());
    }

    PersonWeeks table() {
        return table;
    }

    WeeklyMeasure measure() {
        return measure;
    }

    /** The value of a period. */
    Computed level(WeekSet period) {
        return new Computed(measure.level(period, Interval.USUAL_LEVEL), foundation.of(period));
    }
}
