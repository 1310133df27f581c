package org.sociallearning.moderation;

import java.util.List;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/**
 * A contribution with the replies to it and theirs, as far as the desk keeps them: the last 200 contributions of the last 30
 * days, nothing that was recorded long after it occurred. Immutable.
 */
public interface ReplyThread {
    /** The id of the contribution with which it began, which may be too old to be kept. */
    ContributionId id();

    /** Where it stands. */
    SpaceId space();

    /** Its contributions in order of time, at least one. */
    List<Contribution> contributions();

    /** How many known people spoke in it, programs not counted. */
    default int people() {
        return (int) contributions().stream()
                .map(Contribution::by)
                .filter(voice -> voice.isKnown() && !voice.isProgram())
                .distinct()
                .count();
    }
}
