package org.sociallearning.core.journal;

import java.util.List;
import org.sociallearning.core.problem.Problem;

/**
 * What became of events offered to an {@link ExperimentOutbox}. Immutable.
 *
 * @param written how many were written, to be relayed once the host commits
 * @param refused what is wrong with those that were not
 */
public record Posted(int written, List<Problem> refused) {
    public Posted {
        refused = List.copyOf(refused);
    }
}
