package org.sociallearning.moderation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * One thing that happened to a suggestion: who was shown what is in whose audit it stands, why is in its facts, what they did is
 * what happened. No name, no text. For the moderator and for tests, never for a manager. Immutable.
 *
 * @param at when
 * @param suggestion which
 * @param policy by which policy, as in {@code seen@1}
 * @param what what happened
 * @param why the facts on which it rested when it was shown or they changed; else empty
 */
public record AuditEntry(Instant at, SuggestionId suggestion, String policy, What what, List<Figure> why) {
    public AuditEntry {
        why = List.copyOf(why);
    }

    static AuditEntry of(Change change, Instant at) {
        Suggestion suggestion = change.suggestion();
        boolean shows =
                change.what() == What.SHOWN || change.what() == What.SHOWN_AGAIN || change.what() == What.UPDATED;
        return new AuditEntry(
                at,
                suggestion.id(),
                suggestion.policy().reference(),
                change.what(),
                shows ? suggestion.finding().figures() : List.of());
    }

    static void write(DataOutput out, AuditEntry entry) throws IOException {
        MemoryBytes.instant(out, entry.at());
        MemoryBytes.text(out, entry.suggestion().value());
        MemoryBytes.text(out, entry.policy());
        MemoryBytes.word(out, entry.what());
        MemoryBytes.list(out, entry.why(), SuggestionBytes::figure);
    }

    static AuditEntry read(DataInput in) throws IOException {
        return new AuditEntry(
                MemoryBytes.instant(in),
                SuggestionId.of(MemoryBytes.text(in)),
                MemoryBytes.text(in),
                MemoryBytes.word(in, What.class),
                MemoryBytes.list(in, SuggestionBytes::figure));
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
        /** It went away because a colleague did something about it. */
        TAKEN_UP,
        /** The moderator gave it to a colleague. */
        HANDED_OVER,
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
