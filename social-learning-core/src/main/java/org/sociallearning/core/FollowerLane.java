package org.sociallearning.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Resumable;
import org.sociallearning.core.journal.Feed;
import org.sociallearning.core.journal.FollowerFailure;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * One follower and how far it is. One thread at a time leads it on; a failure stops it alone, and it is tried again after a
 * pause that doubles from a second to a minute. A thread that wants to read at it waits no longer than the patience. Thread-safe.
 */
final class FollowerLane {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerLane.class);
    private static final int BATCH = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Follower follower;
    private final ErasureWatch watch;
    private final FollowerSnapshots snapshots;
    private final Feed feed;
    private final Journal journal;
    private final Clock clock;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long position;
    private volatile int failures;
    private volatile @Nullable String failure;
    private volatile Rest rest = Rest.OVER;
    private volatile @Nullable Turn turn;
    private volatile boolean stopped;
    private @Nullable Erased known;
    /** Whether another node erased somebody whom the state may still name, so that it must not be kept. */
    private boolean isOutdated;

    FollowerLane(
            Follower follower,
            FollowerSnapshots snapshots,
            Feed feed,
            Journal journal,
            Clock clock,
            Duration patience) {
        this.follower = follower;
        this.watch = new ErasureWatch(follower);
        this.snapshots = snapshots;
        this.position = follower instanceof Resumable resumable ? snapshots.restore(resumable, 0) : 0;
        this.feed = feed;
        this.journal = journal;
        this.clock = clock;
        this.patience = patience;
    }

    boolean leads(Follower other) {
        return follower == other;
    }

    String name() {
        return follower.name();
    }

    long position() {
        return position;
    }

    /** Whether it goes on as it should: it did not fail last, and is not busy with one batch for longer than the patience. */
    boolean isHealthy() {
        return failures == 0 && !isLate();
    }

    /** Whether it was given a batch of entries longer ago than the patience and has not come back. */
    boolean isLate() {
        Turn now = turn;
        return now != null && now.lasts().compareTo(patience) > 0;
    }

    /** Whether there is something for it that it may be given now. */
    boolean isBehind() {
        return !stopped && position < journal.last() && !rest.holds(clock.instant());
    }

    /** Whether a thread leads it or reads at it. */
    boolean isTaken() {
        return lock.isLocked();
    }

    FollowerHealth health() {
        Turn now = turn;
        long lag = Math.max(0, journal.last() - position);
        return now == null || !isLate()
                ? new FollowerHealth(name(), position, lag, failures, failure)
                : new FollowerHealth(
                        name(),
                        position,
                        lag,
                        failures + 1,
                        "busy for " + now.lasts().toSeconds() + " s");
    }

    /**
     * Leads the follower to where the journal ends now, unless another thread is doing so or the follower is resting after a
     * failure. What is recorded meanwhile waits for the next call, so that nobody is held for as long as others record.
     */
    void catchUp() {
        long end = journal.last();
        if (position < end && isBehind() && lock.tryLock()) {
            try {
                advance(end);
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Reads at the follower's position, while nothing is delivered to it.
     *
     * @param leads whether the calling thread leads it to the end first
     * @throws SocialLearningException when another thread has led it for longer than the patience
     */
    <T extends @Nullable Object> T consult(Function<? super Facts, ? extends T> reading, boolean leads) {
        if (!taken()) {
            throw new SocialLearningException("follower (" + name() + ") must let go within " + patience
                    + " to be read; it is busy after entry " + position + ".\nMaybe what it follows with never ends");
        }
        try {
            if (leads && isBehind()) {
                advance(journal.last());
            }
            return reading.apply(feed.facts(position));
        } finally {
            lock.unlock();
        }
    }

    /** Lets it read what is about to be forgotten, and keeps its state. For {@link #consult}. */
    @Nullable
    Void forgetting(Facts facts, Instant before) {
        follower.forgetting(facts, before);
        return keep(facts);
    }

    /** Tells it who was erased, and keeps a state that nothing else could make again. For {@link #consult}. */
    @Nullable
    Void erased(Facts facts, Set<ParticipantId> people) {
        follower.erased(people);
        isOutdated = false;
        return follower instanceof Resumable resumable && resumable.isMoreThanItsFacts() ? keep(facts) : null;
    }

    /** Keeps its state, unless it is failing. For {@link #consult}. */
    @Nullable
    Void keep(Facts facts) {
        if (follower instanceof Resumable resumable && isHealthy() && !isOutdated) {
            snapshots.keep(resumable, facts);
        }
        return null;
    }

    /** An interrupt waits: a reading is not broken off. */
    private boolean taken() {
        boolean interrupted = false;
        long end = System.nanoTime() + (isLate() ? 0 : patience.toNanos());
        try {
            while (true) {
                try {
                    return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Interrupts the thread of the host's executor that leads a late follower, once a turn. */
    void interruptWhenLate() {
        Turn now = turn;
        if (now != null && isLate() && now.interrupt()) {
            LOG.warn(
                    "follower {} is busy for {} s after entry {} and is interrupted",
                    name(),
                    now.lasts().toSeconds(),
                    position);
        }
    }

    /** Gives it nothing more. */
    void stop() {
        stopped = true;
    }

    /** Interrupts the thread of the host's executor that leads it, if any. */
    void interrupt() {
        Turn now = turn;
        if (now != null) {
            now.interrupt();
        }
    }

    private void advance(long end) {
        try {
            long from = position;
            do {
                while (position < end && !stopped) {
                    position = turn();
                }
            } while (followErasure(from));
            failures = 0;
            failure = null;
            rest = Rest.OVER;
        } catch (FollowerFailure e) {
            position = Math.max(position, e.position());
            rest(e);
        }
    }

    /**
     * Of what was forgotten only the node knows that forgot it, and who was erased only the node that erased them: a state that is
     * more than its facts is taken from what that node kept. A state that was begun after the erasure is not.
     *
     * @param from where the follower stood before it heard of it
     * @return whether the follower stands elsewhere now
     */
    private boolean followErasure(long from) {
        Erased erased = watch.newest();
        if (!(follower instanceof Resumable resumable)) {
            return false;
        }
        long kept = 0;
        if (erased != null && !erased.equals(known)) {
            if (erased.before() != null) {
                kept = snapshots.restore(resumable, from - 1);
            } else {
                isOutdated = from > 0 && resumable.isMoreThanItsFacts();
            }
            known = erased;
        }
        if (isOutdated) {
            kept = snapshots.restore(resumable, 0);
            isOutdated = kept == 0;
        }
        if (kept == 0) {
            return false;
        }
        position = kept;
        return true;
    }

    private long turn() {
        Turn now = new Turn(Thread.currentThread(), System.nanoTime());
        turn = now;
        try {
            return feed.advance(position, BATCH, watch);
        } finally {
            turn = null;
            now.end();
        }
    }

    /** The log holds no message: a plug-in may put text of a contribution into one. */
    private void rest(FollowerFailure e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        int inARow = failures + 1;
        failures = inARow;
        failure = cause.getClass().getName();
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(inARow - 1, 10));
        Instant now = clock.instant();
        rest = new Rest(now, now.plusSeconds(seconds));
        StackTraceElement[] trace = cause.getStackTrace();
        LOG.warn(
                "follower {} failed {} times after entry {}, next try in {} s: {} at {}",
                name(),
                inARow,
                position,
                seconds,
                failure,
                trace.length == 0 ? "an unknown place" : trace[0]);
    }

    /** A pause after a failure; a clock that jumps back ends it. */
    private record Rest(Instant since, Instant until) {
        static final Rest OVER = new Rest(Instant.MAX, Instant.MIN);

        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    /** One batch given to the follower: by which thread, since when. */
    private static final class Turn {
        private final Thread thread;
        private final long since;
        private boolean interrupted;
        private boolean ended;

        Turn(Thread thread, long since) {
            this.thread = thread;
            this.since = since;
        }

        Duration lasts() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        synchronized boolean interrupt() {
            if (ended || interrupted) {
                return false;
            }
            interrupted = true;
            thread.interrupt();
            return true;
        }

        /** The interrupt ends with the turn: the thread is the host's. */
        synchronized void end() {
            ended = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }
    }
}
