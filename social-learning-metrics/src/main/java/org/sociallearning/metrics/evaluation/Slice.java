package org.sociallearning.metrics.evaluation;

/** One period of a table, seen as one kind of measure. */
final class Slice {

    private final long[] numerators;
    private final long[] denominators;
    private final WeekSet weeks;
    private final long[] weekNumerators;
    private final long[] weekDenominators;
    private final long unit;

    private Slice(PersonWeeks table, WeekSet period, Reading reading, long unit) {
        this.numerators = new long[table.people()];
        this.denominators = new long[table.people()];
        this.weekNumerators = new long[table.weeks()];
        this.weekDenominators = new long[table.weeks()];
        this.unit = unit;
        table.visit(period, (person, week, count, exposure) -> {
            long numerator = reading.numerator(count, exposure);
            long denominator = reading.denominator(count, exposure);
            numerators[person] += numerator;
            denominators[person] += denominator;
            weekNumerators[week] += numerator;
            weekDenominators[week] += denominator;
        });
        this.weeks = period.filter(week -> weekDenominators[week] > 0);
    }

    /** How one cell of the table counts. */
    interface Reading {
        long numerator(long count, long exposure);

        long denominator(long count, long exposure);
    }

    static Slice of(PersonWeeks table, WeekSet period, Reading reading, long unit) {
        return new Slice(table, period, reading, unit);
    }

    /** Number of people in the table, there or not. */
    int people() {
        return numerators.length;
    }

    /** What was counted of a person. */
    long numerator(int person) {
        return numerators[person];
    }

    /** What it is counted against. */
    long denominator(int person) {
        return denominators[person];
    }

    /** The weeks in which there was anything to count against. */
    WeekSet weeks() {
        return weeks;
    }

    long unit() {
        return unit;
    }

    PersonTotals totals() {
        return PersonTotals.of(numerators, denominators, unit);
    }

    long numerator() {
        return sum(numerators);
    }

    long denominator() {
        return sum(denominators);
    }

    double base() {
        return (double) denominator() / unit;
    }

    /** Value of each of the {@link #weeks} on the given scale. */
    double[] weekly(Link link) {
        int[] positions = weeks.toArray();
        double[] values = new double[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = link.weekly(weekNumerators[positions[i]], (double) weekDenominators[positions[i]] / unit);
        }
        return values;
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
