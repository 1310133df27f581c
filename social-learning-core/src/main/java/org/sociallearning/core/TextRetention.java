package org.sociallearning.core;

/** What becomes of the text of a contribution once its signals are found. */
public enum TextRetention {
    /** It is dropped. */
    DROP,
    /** It is kept for people who consented to that ({@code KEEP_TEXT}) and dropped for others. */
    KEEP_WITH_CONSENT
}
