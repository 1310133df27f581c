package org.sociallearning.core;

import org.sociallearning.core.event.EventId;

/**
 * Why an event was or was not counted. Immutable.
 *
 * @param id the event
 * @param status what became of it
 * @param reason the reason in words, in English
 */
public record Explanation(EventId id, Status status, String reason) {
    /** What became of an event. */
    public enum Status {
        /** It is recorded and counts. */
        COUNTED,
        /** It is recorded, and a correction or erasure keeps it from counting. */
        CORRECTED,
        /** It was refused or came without consent since the journal was opened. */
        NOT_RECORDED,
        /** Nothing is known of it. */
        UNKNOWN
    }
}
