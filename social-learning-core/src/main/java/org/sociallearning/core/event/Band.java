package org.sociallearning.core.event;

/** How sure a detector is: bands, no pseudo-probabilities. */
public enum Band {
    /** Rarely wrong. */
    HIGH,
    /** More often right than not. */
    MEDIUM,
    /** A hint. */
    LOW
}
