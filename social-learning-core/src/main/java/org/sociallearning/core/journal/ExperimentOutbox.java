package org.sociallearning.core.journal;

import java.sql.Connection;
import java.util.List;
import org.sociallearning.core.event.Event;

/**
 * Records into one experiment within the host's own transaction: both what the host writes and what is recorded, or neither.
 * The events are plain rows in a table beside the host's, and go into the journal with the next
 * {@code SocialLearning.relay()} after the commit. Thread-safe; the connection is used by the calling thread only.
 */
public interface ExperimentOutbox {
    /**
     * Writes the events that are valid on the host's connection. Consent is asked for, duplicates are found and signals are added
     * when they are relayed. Nothing here can fail for an event that was recorded before.
     *
     * @param connection in a transaction of the host's, on the database of the outbox; it is neither committed nor closed
     * @throws org.sociallearning.core.problem.SocialLearningException when the connection commits by itself, or the database
     *     refuses to write; the host then rolls back
     */
    Posted record(Connection connection, List<? extends Event> events);

    /** Writes one event. */
    default Posted record(Connection connection, Event event) {
        return record(connection, List.of(event));
    }
}
