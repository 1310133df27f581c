package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A named practice whose uptake is observed. Immutable. */
public record Practice(@Identifying @Size(max = 100) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static Practice of(String value) {
        return new Practice(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
