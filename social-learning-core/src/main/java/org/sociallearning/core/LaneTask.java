package org.sociallearning.core;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads one follower on a thread of the host's: at most one task of a lane is with the executor, so that a follower that hangs
 * takes one thread and no more. Thread-safe.
 */
final class LaneTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneTask.class);

    private final FollowerLane lane;
    private final HostThreads threads;
    private final AtomicBoolean given = new AtomicBoolean();
    private volatile boolean refused;

    LaneTask(FollowerLane lane, HostThreads threads) {
        this.lane = lane;
        this.threads = threads;
    }

    /** Leads the follower on soon, if there is something for it and no task of it is under way; looks after one that hangs. */
    void offer() {
        lane.interruptWhenLate();
        if (lane.isBehind() && given.compareAndSet(false, true)) {
            try {
                threads.execute(this);
                refused = false;
            } catch (RejectedExecutionException e) {
                given.set(false);
                if (!refused) {
                    LOG.warn("follower {} is not led on: the host's executor takes no more", lane.name());
                }
                refused = true;
            }
        }
    }

    boolean isRunning() {
        return given.get();
    }

    @Override
    public void run() {
        try {
            lane.catchUp();
        } finally {
            given.set(false);
        }
        // Who reads at the lane meanwhile offers again when it is done.
        if (!lane.isTaken()) {
            offer();
        }
    }
}
