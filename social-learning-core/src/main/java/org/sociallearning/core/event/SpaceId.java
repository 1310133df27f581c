package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A space of the host: a channel, a forum, a wiki. Immutable. */
public record SpaceId(@Identifying @Size(max = 200) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static SpaceId of(String value) {
        return new SpaceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
