package org.sociallearning.moderation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Asks one policy on the host's threads, waiting for its answer no longer than it may take. One that hangs keeps the thread it was
 * given until it ends, is not asked meanwhile, and reads nothing of the desk any more. Guarded by the desk's lock.
 */
final class PolicyCall {
    private final ModerationPolicy policy;
    private final Executor threads;
    private final Duration limit;
    private final AtomicBoolean asked = new AtomicBoolean();

    PolicyCall(ModerationPolicy policy, Executor threads, Duration limit) {
        this.policy = policy;
        this.threads = threads;
        this.limit = limit;
    }

    /** Whether it has not come back from what it was asked before. */
    boolean hangs() {
        return asked.get();
    }

    /**
     * What it finds.
     *
     * @throws TimeoutException when it does not say so in time; it is interrupted
     * @throws ExecutionException with what it threw
     */
    List<Finding> ask(Scene scene) throws InterruptedException, ExecutionException, TimeoutException {
        Door door = new Door();
        Scene behind = scene.behind(door);
        FutureTask<List<Finding>> task = new FutureTask<>(() -> List.copyOf(policy.evaluate(behind)));
        asked.set(true);
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    asked.set(false);
                }
            });
        } catch (RuntimeException e) {
            asked.set(false);
            throw e;
        }
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            door.close();
            task.cancel(true);
        }
    }

    /** What lies between a policy on another thread and what the desk remembers; it closes when nobody waits any more. */
    static final class Door {
        private boolean closed;

        synchronized <T> T pass(Supplier<T> question) {
            if (closed) {
                throw new CancellationException("a policy must not ask after its time");
            }
            return question.get();
        }

        synchronized void close() {
            closed = true;
        }
    }
}
