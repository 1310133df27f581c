package org.sociallearning.core.event;

/** What a text signal says about a contribution. A closed set. */
public enum SignalLabel {
    /** Thanks somebody. */
    GRATITUDE,
    /** Praises a contribution. */
    PRAISE,
    /** Asks something. */
    QUESTION,
    /** Asks for an example. */
    DEEPENING_EXAMPLE,
    /** Asks for an own experience. */
    DEEPENING_EXPERIENCE,
    /** Asks why. */
    DEEPENING_REASON,
    /** Asks what connects. */
    DEEPENING_CONNECTION,
    /** Asks for another view. */
    DEEPENING_PERSPECTIVE,
    /** Asks what follows. */
    DEEPENING_CONSEQUENCE,
    /** Asks what is meant. */
    DEEPENING_CLARITY,
    /** Invites others. */
    INVITATION,
    /** Shares literature or a link. */
    SHARES_RESOURCE,
    /** Tells an own experience. */
    PERSONAL_STORY,
    /** Tells others what to do. */
    DIRECTIVE,
    /** Judges a person; in a moderator's own draft only. */
    PERSON_JUDGEMENT
}
