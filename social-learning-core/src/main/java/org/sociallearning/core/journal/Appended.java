package org.sociallearning.core.journal;

import java.util.List;
import org.sociallearning.core.event.EventId;

/**
 * What an append did. Immutable.
 *
 * @param last the sequence of the last entry that this append wrote, or of the journal when it wrote none
 * @param recorded how many events were new
 * @param duplicates the ids that the experiment had already, or twice in the batch, each as often as it was offered again
 */
public record Appended(long last, int recorded, List<EventId> duplicates) {
    public Appended {
        duplicates = List.copyOf(duplicates);
    }
}
