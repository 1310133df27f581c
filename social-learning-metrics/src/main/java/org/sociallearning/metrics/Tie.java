package org.sociallearning.metrics;

import java.util.Comparator;
import org.sociallearning.core.event.ParticipantId;

/** From one person to another. */
record Tie(ParticipantId from, ParticipantId to) implements Comparable<Tie> {
    private static final Comparator<Tie> ORDER =
            Comparator.<Tie, String>comparing(tie -> tie.from.value()).thenComparing(tie -> tie.to.value());

    @Override
    public int compareTo(Tie other) {
        return ORDER.compare(this, other);
    }
}
