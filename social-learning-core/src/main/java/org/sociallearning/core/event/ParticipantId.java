package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;

/** The pseudonym of a person within one experiment. Workspaces make it; it is never the host's own id. Immutable. */
public record ParticipantId(@Identifying @Size(max = 200) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static ParticipantId of(String value) {
        return new ParticipantId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
