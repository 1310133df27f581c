package org.sociallearning.core.event;

/** Whether a precondition holds. */
public enum PreconditionState {
    /** It holds. */
    IN_ORDER,
    /** It may not hold for long. */
    AT_RISK,
    /** It does not hold. */
    NOT_IN_ORDER,
    /** Nobody has said. */
    UNKNOWN
}
