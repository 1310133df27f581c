package org.sociallearning.metrics.evaluation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number about a group in one period, with what is known of its uncertainty.
 *
 * <p>There is never a NaN and never a zero that means "no data": what does not exist is a {@link Gap}.
 * All implementations are immutable and thread-safe.
 */
public sealed interface Estimate {

    /**
     * A value with its interval.
     *
     * @param value the value
     * @param standardError standard error on the scale on which the interval was computed (log, logit or log-log)
     * @param degreesOfFreedom degrees of freedom of the t distribution that was used
     * @param people number of people it is based on
     * @param interval interval on the scale of the value
     */
    record WithInterval(double value, double standardError, double degreesOfFreedom, int people, Interval interval)
            implements Estimate {}

    /**
     * A value whose uncertainty cannot be computed.
     *
     * @param value the value
     * @param people number of people it is based on
     * @param why why there is no interval
     */
    record WithoutInterval(double value, int people, Gap why) implements Estimate {}

    /**
     * No value at all.
     *
     * @param why why there is none
     */
    record Undefined(Gap why) implements Estimate {}

    /** The value, if there is one. */
    default OptionalDouble point() {
        if (this instanceof WithInterval known) {
            return OptionalDouble.of(known.value());
        }
        return this instanceof WithoutInterval bare ? OptionalDouble.of(bare.value()) : OptionalDouble.empty();
    }

    /** The interval, if there is one. */
    default Optional<Interval> bounds() {
        return this instanceof WithInterval known ? Optional.of(known.interval()) : Optional.empty();
    }

    /** Why the value or its interval is missing, if it is. */
    default Optional<Gap> gap() {
        if (this instanceof WithoutInterval bare) {
            return Optional.of(bare.why());
        }
        return this instanceof Undefined none ? Optional.of(none.why()) : Optional.empty();
    }
}
