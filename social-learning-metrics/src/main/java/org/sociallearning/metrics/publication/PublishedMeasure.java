package org.sociallearning.metrics.publication;

import java.time.Duration;
import java.util.List;
import org.sociallearning.core.fold.Weeks;

/** One measure of an indicator, in the form in which it is drawn. All implementations are immutable and thread-safe. */
public sealed interface PublishedMeasure
        permits PublishedMeasure.Figure,
                PublishedMeasure.Delays,
                PublishedMeasure.Parts,
                PublishedMeasure.Topics,
                PublishedMeasure.UnitTies,
                PublishedMeasure.NotMeasured,
                PublishedOverview {
    /** What it is. */
    MeasureInfo info();

    /**
     * A number per period, over time and compared: a rate, a share or a count.
     *
     * @param info what it is
     * @param levels one value per period, in order of the periods
     * @param weekly one point per week of the periods; empty where a week alone means nothing
     * @param comparisons earlier against later; empty when nothing is compared or it cannot be
     */
    record Figure(
            MeasureInfo info, List<PeriodValue> levels, List<SeriesPoint> weekly, List<PublishedComparison> comparisons)
            implements PublishedMeasure {
        /** Copies the lists. */
        public Figure {
            levels = List.copyOf(levels);
            weekly = List.copyOf(weekly);
            comparisons = List.copyOf(comparisons);
        }
    }

    /**
     * How long things took, per period: the median and the shares at five points, never a whole curve.
     *
     * @param info what it is
     * @param periods one per period
     */
    record Delays(MeasureInfo info, List<PeriodDelays> periods) implements PublishedMeasure {
        /** The points at which shares are shown: 1 h, 4 h, 1 d, 3 d, 7 d. */
        public static final List<Duration> POINTS = List.of(
                Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7));

        /** Copies the list. */
        public Delays {
            periods = List.copyOf(periods);
        }
    }

    /**
     * The delays of one period.
     *
     * @param median the median in milliseconds
     * @param within the share that ended within each of {@link Delays#POINTS}, in that order
     */
    record PeriodDelays(
            PeriodName period, Weeks counted, Weeks notYet, PublishedValue median, List<PublishedValue> within) {
        /** Copies the list. */
        public PeriodDelays {
            within = List.copyOf(within);
        }
    }

    /**
     * Parts of one whole, per period.
     *
     * @param info what it is
     * @param parts the names of the parts, in order
     * @param periods one per period
     */
    record Parts(MeasureInfo info, List<Wording> parts, List<PeriodParts> periods) implements PublishedMeasure {
        /** Copies the lists. */
        public Parts {
            parts = List.copyOf(parts);
            periods = List.copyOf(periods);
        }
    }

    /**
     * The parts of one period.
     *
     * @param shares one share per part; where a part is small all are rounded to 5 points, for they add up to one
     */
    record PeriodParts(PeriodName period, Weeks counted, Weeks notYet, List<PublishedValue> shares) {
        /** Copies the list. */
        public PeriodParts {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Topics that enough people touched in at least one period, most people first.
     *
     * @param info what it is
     * @param periods the periods of the columns
     * @param rows one per topic; there is no total and no "others"
     */
    record Topics(MeasureInfo info, List<PublishedPeriod> periods, List<TopicRow> rows) implements PublishedMeasure {
        /** Copies the lists. */
        public Topics {
            periods = List.copyOf(periods);
            rows = List.copyOf(rows);
        }
    }

    /**
     * One topic.
     *
     * @param topic its name
     * @param people how many people touched it, per period
     * @param rising its place among the rows when those that became more important come first, from 1; 0 when nothing is
     *     compared. For ordering only, not a claim
     */
    record TopicRow(String topic, List<People> people, int rising) {
        /** Copies the list. */
        public TopicRow {
            people = List.copyOf(people);
        }
    }

    /**
     * Ties between the units of people, per period.
     *
     * @param info what it is
     * @param periods one per period
     */
    record UnitTies(MeasureInfo info, List<PeriodTies> periods) implements PublishedMeasure {
        /** Copies the list. */
        public UnitTies {
            periods = List.copyOf(periods);
        }
    }

    /**
     * The ties of one period.
     *
     * @param beyondChance E-I minus what ties that ignore units would give; above 0: more across units than by chance
     * @param acrossShare share of the pairs that cross units
     * @param chanceShare the share that chance alone would give
     * @param units the units that may be shown, with their people
     * @param pairs pairs of units with enough people at each end
     */
    record PeriodTies(
            PeriodName period,
            Weeks counted,
            Weeks notYet,
            PublishedValue beyondChance,
            PublishedValue acrossShare,
            PublishedValue chanceShare,
            List<UnitSize> units,
            List<UnitPair> pairs) {
        /** Copies the lists. */
        public PeriodTies {
            units = List.copyOf(units);
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A unit.
     *
     * @param unit its name
     * @param people its people with exposure in the period
     */
    record UnitSize(String unit, People people) {}

    /**
     * Two units, or one within itself.
     *
     * @param one the first by name
     * @param other the second, or the same
     * @param ties pairs of people who are tied
     */
    record UnitPair(String one, String other, long ties) {}

    /**
     * A measure for which the host records nothing yet.
     *
     * @param info what it is
     * @param toRecord what a host would have to record to measure it
     */
    record NotMeasured(MeasureInfo info, Wording toRecord) implements PublishedMeasure {}
}
