package org.sociallearning.metrics.evaluation;

/** What is said about the change of an indicator. It says that periods differ, never that the experiment did it. */
public enum Verdict {
    /** The host records nothing that would measure it. */
    NOT_MEASURED,
    /** Too few people or weeks, or too wide an interval, to say anything. */
    TOO_FEW,
    /** Higher in the later period. */
    UP,
    /** Lower in the later period. */
    DOWN,
    /** Neither; a change beyond the interval is unlikely. */
    NO_CLEAR_CHANGE
}
