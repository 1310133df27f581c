package org.sociallearning.metrics.publication;

import java.util.Optional;
import org.sociallearning.metrics.evaluation.Interval;

/**
 * A number as it may be printed, or what stands in its place. There is never a zero or a NaN that means "no data". All
 * implementations are immutable and thread-safe.
 */
public sealed interface PublishedValue {
    /**
     * A number.
     *
     * @param value the number, in the unit of its measure
     * @param interval its interval, if one could be computed
     * @param people how many people it is about: members for a rate or share of members, authors for their contributions
     * @param events how many things it rests on
     * @param concentrated whether two people make more than half, so that the interval is about these people
     */
    record Known(double value, Optional<Interval> interval, People people, long events, boolean concentrated)
            implements PublishedValue {}

    /** So small a part or number that it would point at somebody: "fewer than 3". */
    record FewerThanThree() implements PublishedValue {}

    /** So large a part that the few others would be pointed at: "nearly all". */
    record NearlyAll() implements PublishedValue {}

    /** Too few people, nobody, or nothing to compute from: these look the same. */
    record Hidden() implements PublishedValue {}

    /** The weeks are not over for this measure: responses may still come. */
    record NotYet() implements PublishedValue {}

    /** Less than half has ended by the time seen, so that there is no median yet. */
    record NotReached() implements PublishedValue {}
}
