package org.sociallearning.metrics.evaluation;

import java.util.Optional;

/**
 * An indicator that was named for an evaluation, with what was found. Immutable and thread-safe.
 *
 * @param change the change; empty if the host records nothing that would measure it
 * @param guards what the guards say
 * @param size the stated size of change for this indicator
 */
public record Candidate(Optional<Change> change, Guards guards, double size) {

    /** An indicator that was measured. */
    public static Candidate measured(Change change, Guards guards, Conditions conditions) {
        return new Candidate(Optional.of(change), guards, conditions.size());
    }

    /** An indicator that nothing was recorded for. It still counts among those named. */
    public static Candidate notMeasured(Conditions conditions) {
        return new Candidate(Optional.empty(), Guards.none(), conditions.size());
    }
}
