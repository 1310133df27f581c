package org.sociallearning.metrics.publication;

/** Which way is better. Direction and desirability are separate: not every number that rises is good news. */
public enum Direction {
    /** Higher is better. */
    HIGHER,
    /** Lower is better. */
    LOWER,
    /** Neither: it is shown, and people judge. */
    NEITHER
}
