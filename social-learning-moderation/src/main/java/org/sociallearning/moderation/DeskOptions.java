package org.sociallearning.moderation;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * How a desk works. Immutable.
 *
 * @param gate how few suggestions there are
 * @param workingHours when people work; null for Monday to Friday in the experiment's zone
 * @param historicAfter how long after it occurred a contribution that is recorded is history, about which nothing is suggested
 * @param slow how long one evaluation of a policy may take before it counts as a failure
 * @param threads threads of the host's on which policies are asked, so that one that hangs holds the desk no longer than
 *     {@code slow}; null for the thread that asks the desk
 * @param lease which of several nodes suggests, and where what was shown is remembered; null for what the journal gives
 */
public record DeskOptions(
        NoiseGate gate,
        @Nullable WorkingHours workingHours,
        Duration historicAfter,
        Duration slow,
        @Nullable Executor threads,
        @Nullable Lease lease) {
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
        return new DeskOptions(NoiseGate.normal(), null, Duration.ofDays(2), Duration.ofSeconds(1), null, null);
    }

    /** The same with another gate. */
    public DeskOptions with(NoiseGate other) {
        return new DeskOptions(other, workingHours, historicAfter, slow, threads, lease);
    }

    /** The same with working hours of its own. */
    public DeskOptions with(WorkingHours hours) {
        return new DeskOptions(gate, hours, historicAfter, slow, threads, lease);
    }

    /** The same with history beginning later or sooner. */
    public DeskOptions withHistoricAfter(Duration after) {
        return new DeskOptions(gate, workingHours, after, slow, threads, lease);
    }

    /** The same with another limit to an evaluation. */
    public DeskOptions withSlow(Duration limit) {
        return new DeskOptions(gate, workingHours, historicAfter, limit, threads, lease);
    }

    /** The same under another lease than the journal's own; each experiment needs one of its own. */
    public DeskOptions with(Lease other) {
        return new DeskOptions(gate, workingHours, historicAfter, slow, threads, other);
    }

    /**
     * The same asking policies on these threads, which the host owns and closes. One that hangs keeps the thread it was given, is
     * interrupted, and is not asked again before it ends; so there should be more threads than policies that may hang.
     */
    public DeskOptions on(Executor hosts) {
        return new DeskOptions(gate, workingHours, historicAfter, slow, hosts, lease);
    }
}
