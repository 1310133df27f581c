package org.sociallearning.core.event;

/** What a period is in an evaluation. */
public enum PeriodRole {
    /** Before the experiment. */
    BEFORE,
    /** During it. */
    DURING,
    /** After it. */
    AFTER
}
