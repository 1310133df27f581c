package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** One task that a person starts and completes. Immutable. */
public record TaskId(@Identifying @Size(max = 300) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static TaskId of(String value) {
        return new TaskId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
