package org.sociallearning.core;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads that a host lends for what others wrote, if it does, and how long anybody waits for that. Immutable.
 *
 * @param executor the host's, or null
 * @param patience how long a thread that reads, catches up or closes waits for a follower
 */
record HostThreads(@Nullable Executor executor, Duration patience) {
    /** How long is waited unless the host says otherwise. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long LOOK_EVERY = Duration.ofNanos(100_000).toNanos();

    /** No threads: what others wrote runs on the thread that catches up or reads. */
    static final HostThreads NONE = new HostThreads(null, PATIENCE);

    boolean isGiven() {
        return executor != null;
    }

    void execute(Runnable task) {
        if (executor != null) {
            executor.execute(task);
        }
    }

    /** Waits until something holds, at most for the patience; an interrupt waits as well. */
    void waitUntil(BooleanSupplier held) {
        boolean interrupted = false;
        long end = System.nanoTime() + patience.toNanos();
        while (!held.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
