package org.sociallearning.core.fold;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The facts of one experiment as they stand at a position of its journal, corrections applied. Thread-safe.
 */
public interface Facts {
    /** The position up to which the facts are read. */
    long position();

    /**
     * Reads the facts of these weeks in any order, each exactly once, on as many threads as are useful. Each thread gets a
     * sink of its own; the caller merges afterwards.
     *
     * @param weeks which weeks, {@link Weeks#ALL} for every week
     * @param sinks called once per thread
     */
    void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks);

    /** Reads the facts of these weeks in any order on the calling thread. */
    void each(Weeks weeks, Consumer<? super Fact> sink);
}
