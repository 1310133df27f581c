package org.sociallearning.moderation;

import org.sociallearning.core.event.ParticipantId;

/** A known person seen by a policy: the pseudonym serves comparison only and is printed nowhere. */
record Someone(ParticipantId person, boolean isYou, boolean isModerator, boolean isProgram, boolean mayBeAsked)
        implements Voice {
    @Override
    public boolean isKnown() {
        return true;
    }

    @Override
    public String toString() {
        return isYou ? "you" : "someone";
    }
}
