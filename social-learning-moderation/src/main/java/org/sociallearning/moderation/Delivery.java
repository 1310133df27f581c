package org.sociallearning.moderation;

/** How a suggestion comes. */
public enum Delivery {
    /** By itself, when it was found. */
    AT_ONCE,
    /** Together with others, once a working day. */
    DIGEST
}
