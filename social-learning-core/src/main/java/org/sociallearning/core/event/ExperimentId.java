package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** The name of an experiment within one host. Immutable. */
public record ExperimentId(@Identifying @Size(max = 100) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static ExperimentId of(String value) {
        return new ExperimentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
