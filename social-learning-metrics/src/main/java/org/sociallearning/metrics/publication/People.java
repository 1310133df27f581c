package org.sociallearning.metrics.publication;

/** A number of people as it may be printed. All implementations are immutable and thread-safe. */
public sealed interface People {
    /**
     * At least so many.
     *
     * @param count the number, rounded down to a multiple of 5
     */
    record AtLeast(int count) implements People {}

    /**
     * Fewer than so many, nobody included.
     *
     * @param bound 3, or the floor of the publication
     */
    record FewerThan(int bound) implements People {}
}
