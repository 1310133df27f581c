package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** A topic, tag, talent or skill: a word of the community, or the IRI of a concept in a skill scheme. Immutable. */
public record Topic(@Identifying @Size(max = 200) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static Topic of(String value) {
        return new Topic(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
