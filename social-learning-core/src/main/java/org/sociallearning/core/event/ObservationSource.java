package org.sociallearning.core.event;

/** Who observed a practice. */
public enum ObservationSource {
    /** The person. */
    SELF,
    /** A colleague. */
    PEER,
    /** A system. */
    SYSTEM
}
