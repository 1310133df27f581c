package org.sociallearning.core.journal;

import java.util.List;
import org.sociallearning.core.event.EventId;

/**
 * What an append did. Immutable.
 *
 * @param last the sequence of the last entry that this append wrote, or of the journal when it wrote none
 * @param recorded how many events were new
 * @param duplicates the ids of events that were left out because the experiment, or this batch before them, had the event or
 *     its contribution already; each as often as it was offered again
 * @param suppressed how many were left out because they are about somebody who was erased
 */
public record Appended(long last, int recorded, List<EventId> duplicates, int suppressed) {
    public Appended {
        duplicates = List.copyOf(duplicates);
    }
}
