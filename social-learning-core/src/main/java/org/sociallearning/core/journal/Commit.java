package org.sociallearning.core.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was written durable: whoever comes first forces the log for all that wrote before, the others wait. Only what is
 * durable is seen by readers. After a failure nothing can be known of the bytes on the disk, and every later commit fails.
 * Thread-safe.
 */
final class Commit {
    /** What can be forced to the disk. */
    interface Force {
        void force() throws IOException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition forced = lock.newCondition();
    private final Condition gathered = lock.newCondition();
    private final boolean forces;
    private final long gathering;
    private long written;
    private boolean forcing;
    private @Nullable IOException failure;
    private volatile long visible;

    Commit(FileOptions options, long last) {
        this.forces = options.durability() != Durability.SYSTEM;
        this.gathering = options.durability() == Durability.GROUP_COMMIT
                ? options.gathering().toNanos()
                : 0;
        this.written = last;
        this.visible = last;
    }

    /** The newest sequence that is durable. */
    long visible() {
        return visible;
    }

    /** A sequence was written; sequences come in order. */
    void wrote(long sequence) {
        lock.lock();
        try {
            written = sequence;
            if (!forces) {
                visible = sequence;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when a sequence that was written is durable. */
    void await(long sequence, Force force) throws IOException {
        lock.lock();
        try {
            while (visible < sequence) {
                checkSound();
                if (forcing) {
                    forced.awaitUninterruptibly();
                } else {
                    lead(force);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** What was written cannot be counted on: every later commit fails. */
    void broken(Throwable cause) {
        lock.lock();
        try {
            failure = new IOException("an earlier write was left half done", cause);
        } finally {
            lock.unlock();
        }
    }

    /** Fails when an earlier write was left in a state that is not known. */
    void check() throws IOException {
        lock.lock();
        try {
            checkSound();
        } finally {
            lock.unlock();
        }
    }

    private void checkSound() throws IOException {
        if (failure != null) {
            throw new IOException("an earlier write could not be forced to the disk", failure);
        }
    }

    /** Lets others write; an interrupt waits. */
    private void gather() {
        boolean interrupted = false;
        long end = System.nanoTime() + gathering;
        for (long left = gathering; left > 0; left = end - System.nanoTime()) {
            try {
                left = gathered.awaitNanos(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lead(Force force) throws IOException {
        forcing = true;
        gather();
        long target = written;
        lock.unlock();
        IOException thrown = null;
        try {
            force.force();
        } catch (IOException e) {
            thrown = e;
        } catch (RuntimeException | Error e) {
            // Whoever waits must not wait for ever, whatever went wrong.
            thrown = new IOException(e);
        }
        lock.lock();
        forcing = false;
        failure = failure == null ? thrown : failure;
        forced.signalAll();
        if (thrown != null) {
            throw thrown;
        }
        visible = target;
    }
}
