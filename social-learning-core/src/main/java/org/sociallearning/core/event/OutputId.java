package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** An output of interest, named beforehand. Immutable. */
public record OutputId(@Identifying @Size(max = 100) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static OutputId of(String value) {
        return new OutputId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
