package org.sociallearning.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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

    /** The word for the form of the experiment, as in {@code festival}; null when it was not said. */
    default @Nullable String form() {
        return null;
    }

    /** The spaces in which five people or more spoke in the last 90 days, in order of their ids. */
    default List<Group> groups() {
        return List.of();
    }

    /** The group of the space it is about; null when it is too small to be spoken of, or the whole community is looked at. */
    default @Nullable Group group() {
        for (Group group : groups()) {
            if (group.space().equals(space())) {
                return group;
            }
        }
        return null;
    }

    /** Who is new and who spoke for the first time, in numbers. */
    default NewVoices newVoices() {
        return NewVoices.NONE;
    }

    /** The text that the moderator is about to send and asks about; null but for policies of {@link Scope#DRAFT}. */
    default @Nullable Draft draft() {
        return null;
    }

    /**
     * When findings of this policy with this subject were shown to this moderator in the last 180 days, the earliest first; one
     * that is open or put off until later is not among them.
     */
    default List<Instant> shownBefore(String subject) {
        return List.of();
    }

    /** The ids of the prompts that were offered to this moderator in the last 30 days. */
    default Set<String> promptsOffered() {
        return Set.of();
    }

    /** Whether a finding of this policy with this subject held when it was last asked, for rules that leave later than they enter. */
    boolean held(String subject);
}
