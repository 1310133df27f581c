package org.sociallearning.core.event;

/** How a search for expertise ended. */
public enum SearchOutcome {
    /** Somebody who could help was found. */
    FOUND,
    /** The seeker gave up. */
    GAVE_UP
}
