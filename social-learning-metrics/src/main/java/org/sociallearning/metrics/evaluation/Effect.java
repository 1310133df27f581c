package org.sociallearning.metrics.evaluation;

/** What a change is measured in. */
public enum Effect {
    /** Later rate divided by earlier rate; 1 is no change. */
    RATE_RATIO,
    /** Later odds of a share divided by earlier odds; 1 is no change. */
    ODDS_RATIO
}
