package org.sociallearning.moderation;

/** What a moderator does with a suggestion. */
public enum Feedback {
    /** Done something about it: it closes. */
    ACTED,
    /** Good to know: it stays open, and a cooldown that had grown shrinks again. */
    USEFUL,
    /** Later: it comes once more, in the digest of the next working day, if it still holds. */
    NOT_NOW,
    /** Not useful: it closes and the policy's cooldown doubles. */
    NOT_USEFUL,
    /** This is not right: it closes; three times in 30 days and the policy sleeps. */
    WRONG,
    /** Nothing of this policy any more. */
    MUTE_POLICY,
    /** Nothing about these threads any more. */
    MUTE_THREAD
}
