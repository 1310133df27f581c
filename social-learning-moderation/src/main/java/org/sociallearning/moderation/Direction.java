package org.sociallearning.moderation;

/** What following a finding would do to the moderator's part in a conversation; nobody is told both about one on one day. */
public enum Direction {
    /** Reply more. */
    MORE,
    /** Reply less. */
    LESS,
    /** Neither. */
    NEITHER
}
