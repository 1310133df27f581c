package org.sociallearning.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Detection;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Responder;

/** A contribution as a policy may know it: all about it but its text and the name of its author. Immutable. */
public interface Contribution {
    /** Its id. */
    ContributionId id();

    /** When. */
    Instant at();

    /** By whom. */
    Voice by();

    /** What it is. */
    ContributionKind kind();

    /** Its length in words, -1 when unknown. */
    int words();

    /** What it is about. */
    List<Topic> topics();

    /** Whether its source can record a response to it. */
    boolean isAnswerable();

    /** Whether it is the first that its author ever contributed here. */
    boolean isFirstEver();

    /** Whether any detector found the signal in its text. */
    boolean has(SignalLabel label);

    /** What detectors found in its text; none when no detector looked. */
    default List<Detection> detections() {
        return List.of();
    }

    /** Whether a detector looked at its text; where none did, that a signal is absent says nothing. */
    default boolean isExamined() {
        return !detections().isEmpty();
    }

    /** The replies and appreciations it received, in order of time; only the first 100 are kept. */
    List<Reaction> reactions();

    /** Whether anybody else reacted, or somebody may have: a reaction by nobody known counts here too. */
    default boolean isSeen() {
        for (Reaction reaction : reactions()) {
            if (reaction.responder() != Responder.SELF) {
                return true;
            }
        }
        return false;
    }

    /** The first reply by another person, or null. */
    default @Nullable Reaction firstReply() {
        for (Reaction reaction : reactions()) {
            if (reaction.isReply() && reaction.responder() == Responder.ANOTHER) {
                return reaction;
            }
        }
        return null;
    }
}
