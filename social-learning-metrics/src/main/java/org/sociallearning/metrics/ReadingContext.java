package org.sociallearning.metrics;

import java.time.Instant;
import java.time.ZoneId;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Weeks;

/** What an indicator may know when it reads a state. Implemented by the engine; it may grow. Thread-safe. */
public interface ReadingContext {
    /** The weeks whose facts are in the state; never {@link Weeks#ALL}. */
    Weeks weeks();

    /** The zone of the weeks. */
    ZoneId zone();

    /** Until when the data were seen: what has not happened by then is open, not absent. */
    Instant observedUntil();

    /** Who takes part. */
    Roster roster();
}
