package org.sociallearning.core.event;

/** What a person may consent to; each has a reach, the instant from which earlier facts may be used. */
public enum Consent {
    /** What they do is recorded and counted. */
    TAKE_PART,
    /** The talent map may show them. */
    BE_FOUND,
    /** They may be proposed for an introduction. */
    BE_INTRODUCED,
    /** They may be asked for the core group or to animate. */
    BE_ASKED,
    /** Their words may be quoted. */
    BE_QUOTED,
    /** The text of their contributions may be kept. */
    KEEP_TEXT,
    /** As a moderator: figures about their practice may stand in a report. */
    SHOW_PRACTICE
}
