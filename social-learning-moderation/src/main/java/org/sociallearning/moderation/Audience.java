package org.sociallearning.moderation;

/** For whom the findings of a policy are. Nothing is ever for a manager, and nothing is about a participant. */
public enum Audience {
    /** Whoever facilitates: each moderator, or the host when none is known. */
    FACILITATORS,
    /** The moderator whose own practice it is about, and nobody else; without a moderator such a policy does not run. */
    OWN_PRACTICE
}
