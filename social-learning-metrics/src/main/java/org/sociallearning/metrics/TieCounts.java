package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.Map;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;

/**
 * Who turned to whom, and in which week first: directed ties of one kind. A tie of a person with themselves is none. Filled
 * while a state is read. Not thread-safe.
 */
public final class TieCounts {
    private final Map<Tie, Week> ties = new HashMap<>();

    /** No ties. */
    public TieCounts() {}

    /** Adds a tie from one person to another in a week; adding it again keeps the earliest week. */
    public TieCounts add(ParticipantId from, ParticipantId to, Week week) {
        if (!from.equals(to)) {
            ties.merge(new Tie(from, to), week, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return this;
    }

    Map<Tie, Week> ties() {
        return ties;
    }
}
