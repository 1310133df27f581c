package org.sociallearning.core.event;

/** Who can see a contribution in the host. */
public enum Visibility {
    /** Everyone in the organisation. */
    PUBLIC,
    /** The members of its space. */
    RESTRICTED,
    /** Those addressed only. */
    PRIVATE
}
