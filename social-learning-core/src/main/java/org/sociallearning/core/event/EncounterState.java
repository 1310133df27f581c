package org.sociallearning.core.event;

/** Where an encounter stands. */
public enum EncounterState {
    /** It will be held. */
    PLANNED,
    /** It was held. */
    HELD,
    /** It will not be or was not held. */
    CANCELLED
}
