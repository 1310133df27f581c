package org.sociallearning.metrics.publication;

/** How a figure and its interval were made; the method page of a report explains each. */
public enum Method {
    /** Pooled rate; interval by leaving out one person at a time, t on the logarithm. */
    POOLED_RATE,
    /** Pooled share; interval by leaving out one person at a time, t on the logit. */
    POOLED_SHARE,
    /** Kaplan-Meier: what has not ended yet counts as such; interval by leaving out one author at a time. */
    KAPLAN_MEIER,
    /** Counted or computed for the group as a whole, without an interval. */
    COUNTED
}
