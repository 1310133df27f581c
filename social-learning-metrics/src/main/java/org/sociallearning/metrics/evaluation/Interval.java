package org.sociallearning.metrics.evaluation;

import java.util.function.DoubleUnaryOperator;

/**
 * The values that the data do not speak against, at a stated level.
 *
 * <p>Either end may be infinite: the data then set no limit on that side. Immutable and thread-safe.
 *
 * @param lower lower limit, or negative infinity
 * @param upper upper limit, or positive infinity; never below {@code lower}
 * @param level confidence level between 0 and 1, for example .95
 */
public record Interval(double lower, double upper, double level) {

    /** The level at which intervals are printed unless a verdict was decided at another one. */
    public static final double USUAL_LEVEL = .95;

    /** Rejects what is no interval at all: a limit that is not a number, limits in the wrong order, an absurd level. */
    public Interval {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException(
                    "interval (" + lower + ", " + upper + ") must have a lower limit at or below its upper limit");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "level (" + level + ") must lie between 0 and 1. Maybe a percentage was given?");
        }
    }

    /** The interval {@code centre -/+ half}. */
    static Interval around(double centre, double half, double level) {
        return new Interval(centre - half, centre + half, level);
    }

    /** The same interval on another scale; {@code increasing} must be an increasing function. */
    Interval map(DoubleUnaryOperator increasing) {
        return new Interval(increasing.applyAsDouble(lower), increasing.applyAsDouble(upper), level);
    }

    /** True if both limits are finite. */
    public boolean isBounded() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }

    /** True if the value lies in the interval, its limits included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Upper minus lower limit; infinite if a limit is. */
    public double width() {
        return isBounded() ? upper - lower : Double.POSITIVE_INFINITY;
    }
}
