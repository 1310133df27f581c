package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** One encounter: a meeting, a lecture, a workshop. Immutable. */
public record EncounterId(@Identifying @Size(max = 300) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static EncounterId of(String value) {
        return new EncounterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
