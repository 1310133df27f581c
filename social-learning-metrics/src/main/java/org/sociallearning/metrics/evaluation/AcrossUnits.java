package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * Whether people find each other across units, more or less than units alone would make them.
 *
 * <p>Formula: E-I = (external - internal) / (external + internal) over undirected distinct pairs of one kind. Expected
 * when ties ignore units: 1 - 2 sum n_u (n_u - 1) / (n (n - 1)) over unit sizes n_u. The reading is E-I minus expected:
 * above zero, ties cross units more than chance does.
 *
 * <p>Worked example: units of 15 and 15 people, expected .03448; 6 pairs within and 4 across: E-I -.2, reading -.23448.
 *
 * <p>Edge results: no pair: {@link Gap#NO_TIES}; one unit: {@link Gap#ONE_UNIT}; over a fifth of the people without a
 * known unit: {@link Gap#UNITS_UNKNOWN}.
 *
 * <p>Source: Krackhardt and Stern (1988); the expectation is that of shuffled unit labels.
 *
 * <p>All implementations are immutable and thread-safe.
 */
public sealed interface AcrossUnits {

    /**
     * A reading.
     *
     * @param internal pairs within a unit
     * @param external pairs across units
     * @param index E-I, from -1 (all within) to 1 (all across)
     * @param expected E-I if ties ignored units
     */
    record Known(long internal, long external, double index, double expected) implements AcrossUnits {

        /** E-I minus expected. */
        public double beyondExpected() {
            return index - expected;
        }
    }

    /**
     * No reading.
     *
     * @param why why there is none
     */
    record Undefined(Gap why) implements AcrossUnits {}

    /**
     * From counts of pairs and everybody's unit.
     *
     * @param internal pairs within a unit
     * @param external pairs across units
     * @param unit of each person the number of its unit, or -1 if unknown
     */
    static AcrossUnits of(long internal, long external, int[] unit) {
        int[] known = Arrays.stream(unit).filter(u -> u >= 0).sorted().toArray();
        if (internal + external == 0) {
            return new Undefined(Gap.NO_TIES);
        }
        // More than a fifth, in whole numbers.
        if (5L * (unit.length - known.length) > unit.length) {
            return new Undefined(Gap.UNITS_UNKNOWN);
        }
        if (known.length < 2 || known[0] == known[known.length - 1]) {
            return new Undefined(Gap.ONE_UNIT);
        }
        double index = (double) (external - internal) / (external + internal);
        return new Known(internal, external, index, UnitSizes.expected(known));
    }
}
