package org.sociallearning.core.event;

/** What was done with a questionnaire item. */
public enum AnswerState {
    /** Answered with a score. */
    SCORED,
    /** Left blank. */
    BLANK,
    /** Answered with "don't know". */
    DONT_KNOW
}
