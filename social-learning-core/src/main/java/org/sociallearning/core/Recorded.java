package org.sociallearning.core;

import java.util.List;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.problem.Problem;

/**
 * What became of events offered to {@link Workspace#record}. Immutable.
 *
 * @param last the sequence up to which the journal now stands
 * @param recorded how many were recorded
 * @param duplicates the ids that were there already
 * @param withoutConsent how many were not recorded because their actor has not consented
 * @param refused what is wrong with those that were refused
 */
public record Recorded(long last, int recorded, List<EventId> duplicates, int withoutConsent, List<Problem> refused) {
    public Recorded {
        duplicates = List.copyOf(duplicates);
        refused = List.copyOf(refused);
    }
}
