package org.sociallearning.metrics.publication;

/** Where a figure comes from. */
public enum Source {
    /** From what happened. */
    MEASURED,
    /** From what people said when asked. */
    REPORTED,
    /** From both. */
    BOTH
}
