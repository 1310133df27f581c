package org.sociallearning.core.fold;

import java.time.Instant;
import org.sociallearning.core.event.Event;

/**
 * An event happened. Immutable.
 *
 * @param event the event, as it stands after corrections
 * @param week the week in which it happened, in the experiment's zone
 * @param recordedAt when it was recorded
 */
public record Happened(Event event, Week week, Instant recordedAt) implements Fact {
    @Override
    public Instant at() {
        return event.at();
    }
}
