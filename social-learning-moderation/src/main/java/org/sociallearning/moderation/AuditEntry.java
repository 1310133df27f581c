package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/**
 * One thing that happened to a suggestion: no name, no text. For the moderator and for tests, never for a manager. Immutable.
 *
 * @param at when
 * @param suggestion which
 * @param policy by which policy, as in {@code seen@1}
 * @param what what happened
 */
public record AuditEntry(Instant at, SuggestionId suggestion, String policy, What what) {
    static void write(DataOutput out, AuditEntry entry) throws IOException {
        MemoryBytes.instant(out, entry.at());
        MemoryBytes.text(out, entry.suggestion().value());
        MemoryBytes.text(out, entry.policy());
        MemoryBytes.word(out, entry.what());
    }

    static AuditEntry read(DataInput in) throws IOException {
        return new AuditEntry(
                MemoryBytes.instant(in),
                SuggestionId.of(MemoryBytes.text(in)),
                MemoryBytes.text(in),
                MemoryBytes.word(in, What.class));
    }

    /** What may happen to a suggestion. */
    public enum What {
        /** It was shown. */
        SHOWN,
        /** It came again after "not now". */
        SHOWN_AGAIN,
        /** Its facts changed. */
        UPDATED,
        /** It went away because it no longer held. */
        GONE,
        /** It went away because it was of no more use. */
        EXPIRED,
        /** The moderator said {@link Feedback#ACTED}. */
        ACTED,
        /** The moderator said {@link Feedback#USEFUL}. */
        USEFUL,
        /** The moderator said {@link Feedback#NOT_NOW}. */
        NOT_NOW,
        /** The moderator said {@link Feedback#NOT_USEFUL}. */
        NOT_USEFUL,
        /** The moderator said {@link Feedback#WRONG}. */
        WRONG,
        /** The moderator said {@link Feedback#MUTE_POLICY}. */
        MUTE_POLICY,
        /** The moderator said {@link Feedback#MUTE_THREAD}. */
        MUTE_THREAD
    }
}
