package org.sociallearning.core.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time in which somebody is available, or for which somebody is needed. Immutable.
 *
 * @param from its beginning
 * @param to its end, which does not belong to it
 */
public record Available(Instant from, Instant to) {
    /** From a beginning to an end. */
    public static Available of(Instant from, Instant to) {
        return new Available(from, to);
    }

    /** Whether these times together hold the whole of this one; times that touch are one. */
    boolean within(List<Available> times) {
        List<Available> sorted = new ArrayList<>(times);
        sorted.sort(Comparator.comparing(Available::from));
        Instant reached = from;
        for (Available time : sorted) {
            if (time.from().isAfter(reached)) {
                break;
            }
            reached = time.to().isAfter(reached) ? time.to() : reached;
        }
        return !reached.isBefore(to);
    }
}
