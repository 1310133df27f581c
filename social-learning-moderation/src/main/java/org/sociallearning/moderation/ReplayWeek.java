package org.sociallearning.moderation;

import org.sociallearning.core.fold.Week;

/**
 * What a policy would have done in a week, over all moderators together. Immutable.
 *
 * @param week the week
 * @param policy the policy's id
 * @param found how many findings began to hold
 * @param shown how many were shown
 * @param heldBack how many ended without having been shown: the noise gate held them back
 * @param wentAway how many that were shown went away by themselves: what they spoke of was so no more
 * @param expired how many that were shown were of no more use
 */
public record ReplayWeek(Week week, String policy, int found, int shown, int heldBack, int wentAway, int expired) {
    boolean isEmpty() {
        return found + shown + heldBack + wentAway + expired == 0;
    }
}
