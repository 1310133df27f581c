package org.sociallearning.metrics;

/** What counts as a response to a contribution. */
public enum ResponseKind {
    /** An answer only. */
    ANSWER,
    /** Any reply in words: an answer, a comment. */
    REPLY,
    /** A reply or an appreciation. */
    ANY
}
