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
    private final boolean forces;
    private long written;
    private boolean forcing;
    private @Nullable IOException failure;
    private volatile long visible;

    Commit(Durability durability, long last) {
        this.forces = durability != Durability.SYSTEM;
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
                if (failure != null) {
                    throw new IOException("an earlier write could not be forced to the disk", failure);
                }
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

    private void lead(Force force) throws IOException {
        long target = written;
        forcing = true;
        lock.unlock();
        IOException thrown = null;
        try {
            force.force();
        } catch (IOException e) {
            thrown = e;
        }
        lock.lock();
        forcing = false;
        failure = thrown;
        forced.signalAll();
        if (thrown != null) {
            throw thrown;
        }
        visible = target;
    }
}
