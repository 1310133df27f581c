package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A precondition that keepers watch over. Immutable. */
public record PreconditionId(@Identifying @Size(max = 100) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static PreconditionId of(String value) {
        return new PreconditionId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
