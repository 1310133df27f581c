package org.sociallearning.moderation;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * How a desk works. Immutable.
 *
 * @param gate how few suggestions there are
 * @param workingHours when people work; null for Monday to Friday in the experiment's zone
 * @param historicAfter how long after it occurred a contribution that is recorded is history, about which nothing is suggested
 * @param slow how long one evaluation of a policy may take before it counts as a failure
 */
public record DeskOptions(NoiseGate gate, @Nullable WorkingHours workingHours, Duration historicAfter, Duration slow) {
    public DeskOptions {
        Objects.requireNonNull(gate, "gate");
        for (Duration duration : new Duration[] {historicAfter, slow}) {
            if (duration.isNegative() || duration.isZero()) {
                throw new SocialLearningException("duration (" + duration + ") of a desk must be longer than nothing");
            }
        }
    }

    /** The normal gate, Monday to Friday, history after two days (so that a nightly batch is none), slow after a second. */
    public static DeskOptions withDefaults() {
        return new DeskOptions(NoiseGate.normal(), null, Duration.ofDays(2), Duration.ofSeconds(1));
    }

    /** The same with another gate. */
    public DeskOptions with(NoiseGate other) {
        return new DeskOptions(other, workingHours, historicAfter, slow);
    }

    /** The same with working hours of its own. */
    public DeskOptions with(WorkingHours hours) {
        return new DeskOptions(gate, hours, historicAfter, slow);
    }

    /** The same with history beginning later or sooner. */
    public DeskOptions withHistoricAfter(Duration after) {
        return new DeskOptions(gate, workingHours, after, slow);
    }

    /** The same with another limit to an evaluation. */
    public DeskOptions withSlow(Duration limit) {
        return new DeskOptions(gate, workingHours, historicAfter, limit);
    }
}
