package org.sociallearning.metrics;

import java.util.OptionalDouble;
import org.sociallearning.metrics.evaluation.Estimate;
import org.sociallearning.metrics.evaluation.Gap;

/** A number with what it rests on, before the door. */
record Computed(Estimate estimate, Basis basis) {
    /** A number without an interval. */
    static Computed bare(OptionalDouble value, Basis basis) {
        Estimate estimate = value.isPresent()
                ? new Estimate.WithoutInterval(value.getAsDouble(), basis.people(), Gap.NO_VARIATION)
                : new Estimate.Undefined(Gap.NO_PEOPLE);
        return new Computed(estimate, basis);
    }

    /** The value; empty where it is undefined. */
    OptionalDouble value() {
        return estimate.point();
    }
}
