package org.sociallearning.moderation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who came and who spoke for the first time in the last 120 days, as numbers over all participants together. What was imported
 * does not count. Immutable.
 */
public interface NewVoices {
    /** No one. */
    NewVoices NONE = new Arrivals.Lately(java.util.List.of());

    /**
     * So many of so many; never of fewer than {@link Group#FLOOR} people.
     *
     * @param yes how many did
     * @param of of how many
     */
    record Count(int yes, int of) {
        /** The share from 0 to 1. */
        public double share() {
            return (double) yes / of;
        }
    }

    /**
     * Of those who joined in a period, those who contributed within so long of joining; null when fewer than
     * {@link Group#FLOOR} joined.
     *
     * @param until exclusive
     */
    @Nullable
    Count spoke(Instant from, Instant until, Duration within);

    /** How many people contributed for the first time in a period, its end exclusive. */
    int first(Instant from, Instant until);

    /**
     * Of the first contributions in a period that could be answered, those that got a reply or appreciation by anyone else within
     * so long; null when there are fewer than {@link Group#FLOOR}.
     *
     * @param until exclusive
     */
    @Nullable
    Count answered(Instant from, Instant until, Duration within);
}
