package org.sociallearning.core.community;

import org.sociallearning.core.event.ParticipantId;

/** Two different people, in the order of their pseudonyms. Immutable. */
record Pair(ParticipantId one, ParticipantId other) {
    static Pair of(ParticipantId one, ParticipantId other) {
        return one.value().compareTo(other.value()) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
}
