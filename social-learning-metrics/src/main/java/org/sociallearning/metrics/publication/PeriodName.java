package org.sociallearning.metrics.publication;

/** What a period is in a publication. */
public enum PeriodName {
    /** All that was asked for, when nothing is compared. */
    WHOLE,
    /** Before the experiment. */
    BEFORE,
    /** During it. */
    DURING,
    /** After it. */
    AFTER
}
