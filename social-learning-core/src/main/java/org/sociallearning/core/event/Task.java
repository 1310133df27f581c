package org.sociallearning.core.event;

/** What a person volunteers for. */
public enum Task {
    /** The core group. */
    CORE_GROUP,
    /** Keeping a precondition. */
    KEEPING,
    /** Inviting a group that does not move by itself. */
    ANIMATING,
    /** Hosting encounters. */
    HOSTING
}
