package org.sociallearning.core.talent;

import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.ParticipantId;

/**
 * Somebody who may know about a topic and consented to be found, with the evidence and without a number. Immutable.
 *
 * @param person who
 * @param evidence the latest of each kind, in the order of the kinds
 */
public record Knower(ParticipantId person, List<Evidence> evidence) {
    public Knower {
        evidence = List.copyOf(evidence);
    }

    /** When the latest evidence was given. */
    public Instant latest() {
        return evidence.stream().map(Evidence::at).max(Instant::compareTo).orElse(Instant.MIN);
    }
}
