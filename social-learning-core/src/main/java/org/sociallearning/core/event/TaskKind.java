package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A kind of task; times are compared within one kind only. Immutable. */
public record TaskKind(@Identifying @Size(max = 100) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static TaskKind of(String value) {
        return new TaskKind(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
