package org.sociallearning.core.fold;

import java.time.Instant;
import java.util.Set;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.ParticipantId;

/**
 * Follows the facts of one experiment: a name and what to do. Facts come one at a time, in commit order of the entry that
 * completes them. A follower that throws is stopped, reported and retried from the same entry; others go on.
 */
public interface Follower {
    /** The name under which its position and its health are kept; unique within an experiment. */
    String name();

    /** One more fact. */
    void on(Fact fact);

    /**
     * A correction was recorded. Facts already delivered in the touched weeks may no longer hold; what was derived from them
     * is to be read again from {@link Facts} at the follower's own position, as the workspace's {@code consult} gives them.
     *
     * @param correction the correction
     * @param touched the weeks whose facts change, {@link Weeks#ALL} when they are not known
     */
    void corrected(Correction correction, Weeks touched);

    /**
     * Everything that happened before a time is about to be forgotten: what is to be kept of it must be read now. Afterwards
     * an {@code Erased} that says the time is told as a correction.
     *
     * @param facts as they stand at the follower's position
     */
    default void forgetting(Facts facts, Instant before) {}

    /**
     * Somebody was erased, or texts were: what a follower keeps that it cannot read again from the facts must lose them.
     *
     * @param people all ids of the person, none when it is about texts
     */
    default void erased(Set<ParticipantId> people) {}
}
