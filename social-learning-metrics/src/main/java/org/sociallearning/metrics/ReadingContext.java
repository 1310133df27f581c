package org.sociallearning.metrics;

import java.time.Instant;
import java.time.ZoneId;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Weeks;

/** What an indicator may know when it reads a state. Implemented by the engine; it may grow. Thread-safe. */
public interface ReadingContext {
    /**
     * The weeks of the period; never {@link Weeks#ALL}. The facts of these weeks are in the state, and those of all weeks before
     * them where the indicator asked for its history.
     */
    Weeks weeks();

    /** The zone of the weeks. */
    ZoneId zone();

    /** Until when the data were seen: what has not happened by then is open, not absent. */
    Instant observedUntil();

    /** Who takes part. */
    Roster roster();
}
