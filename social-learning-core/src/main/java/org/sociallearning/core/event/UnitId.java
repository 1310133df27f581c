package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A part of the organisation that a person belongs to. Immutable. */
public record UnitId(@Identifying @Size(max = 200) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
