package org.sociallearning.core.event;

/** Where the time of a task comes from. */
public enum TaskSource {
    /** A system measured it. */
    MEASURED,
    /** The person said so. */
    REPORTED
}
