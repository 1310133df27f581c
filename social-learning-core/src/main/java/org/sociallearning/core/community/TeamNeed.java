package org.sociallearning.core.community;

import org.sociallearning.core.event.Topic;

/**
 * A talent that each team needs. Immutable.
 *
 * @param talent which; compared without regard to case
 * @param grounds the weakest evidence that will do
 * @param people how many members must have it, at least 1
 */
public record TeamNeed(Topic talent, Grounds grounds, int people) {
    /** One member with a talent, whose own word will do. */
    public static TeamNeed of(Topic talent) {
        return new TeamNeed(talent, Grounds.CLAIMED, 1);
    }

    /** The same with at least this evidence. */
    public TeamNeed withGrounds(Grounds grounds) {
        return new TeamNeed(talent, grounds, people);
    }

    /** The same for so many members. */
    public TeamNeed withPeople(int people) {
        return new TeamNeed(talent, grounds, people);
    }
}
