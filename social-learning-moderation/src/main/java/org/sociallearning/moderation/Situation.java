package org.sociallearning.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.SpaceId;

/**
 * What a policy is shown: how things stand at one moment, seen by one moderator. It grows by default methods. Immutable.
 */
public interface Situation {
    /** Now. */
    Instant now();

    /** The space it is about; null when the policy looks at the whole community. */
    @Nullable
    SpaceId space();

    /** The threads, in order of their ids; those that a policy it yields to wants left alone are not among them. */
    List<ReplyThread> threads();

    /** The moderator for whom the policy is asked; null when none is known. */
    @Nullable
    Voice moderator();

    /** The policy's parameters with the values that hold. */
    Parameters parameters();

    /** When people work. */
    WorkingHours workingHours();

    /** How many people joined or acted so far, programs not counted. */
    int people();

    /** How many outputs of interest were named. */
    int outputsNamed();

    /** When the experiment started, or the first that is known of it; null when nothing is. */
    @Nullable
    Instant startedAt();

    /**
     * Whether the gate would let nothing new about this thread through: lately shown, muted, or today the contrary was
     * suggested. A policy that brings several threads together leaves such a thread out.
     */
    boolean isResting(ReplyThread thread);

    /** Whether a finding of this policy with this subject held when it was last asked, for rules that leave later than they enter. */
    boolean held(String subject);
}
