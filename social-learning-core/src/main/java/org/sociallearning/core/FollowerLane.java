package org.sociallearning.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Resumable;
import org.sociallearning.core.journal.Feed;
import org.sociallearning.core.journal.FollowerFailure;
import org.sociallearning.core.journal.Journal;

/**
 * One follower and how far it is. One thread at a time leads it on; a failure stops it alone, and it is tried again after a
 * pause that doubles from a second to a minute. Thread-safe.
 */
final class FollowerLane {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerLane.class);
    private static final int BATCH = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Follower follower;
    private final FollowerSnapshots snapshots;
    private final Feed feed;
    private final Journal journal;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long position;
    private volatile int failures;
    private volatile @Nullable String failure;
    private volatile Instant notBefore = Instant.MIN;

    FollowerLane(Follower follower, FollowerSnapshots snapshots, Feed feed, Journal journal, Clock clock) {
        this.follower = follower;
        this.snapshots = snapshots;
        this.position = follower instanceof Resumable resumable ? snapshots.restore(resumable) : 0;
        this.feed = feed;
        this.journal = journal;
        this.clock = clock;
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

    boolean isHealthy() {
        return failures == 0;
    }

    FollowerHealth health() {
        return new FollowerHealth(name(), position, Math.max(0, journal.last() - position), failures, failure);
    }

    /**
     * Leads the follower to the end of the journal unless another thread is doing so, who then goes on to the end as well, or
     * the follower is resting after a failure.
     */
    void catchUp() {
        while (position < journal.last() && !clock.instant().isBefore(notBefore) && lock.tryLock()) {
            boolean failed;
            try {
                failed = !advance();
            } finally {
                lock.unlock();
            }
            if (failed) {
                return;
            }
        }
    }

    /** Leads the follower to the end and reads at its position, while nothing is delivered to it. */
    <T extends @Nullable Object> T consult(Function<? super Facts, ? extends T> reading) {
        lock.lock();
        try {
            if (!clock.instant().isBefore(notBefore)) {
                advance();
            }
            return reading.apply(feed.facts(position));
        } finally {
            lock.unlock();
        }
    }

    /** Leads the follower to the end, lets it read what is about to be forgotten, and keeps its state. */
    void forgetting(Instant before) {
        consult(facts -> {
            follower.forgetting(facts, before);
            return null;
        });
        save();
    }

    /** Tells the follower who was erased. */
    void erased(Set<ParticipantId> people) {
        consult(facts -> {
            follower.erased(people);
            return null;
        });
        if (follower instanceof Resumable resumable && resumable.isMoreThanItsFacts()) {
            save();
        }
    }

    /** Leads the follower to the end and keeps its state, unless it is failing. */
    void save() {
        if (follower instanceof Resumable resumable) {
            consult(facts -> {
                if (isHealthy()) {
                    snapshots.keep(resumable, facts);
                }
                return position;
            });
        }
    }

    private boolean advance() {
        try {
            long next = feed.advance(position, BATCH, follower);
            while (next > position) {
                position = next;
                next = feed.advance(position, BATCH, follower);
            }
            failures = 0;
            failure = null;
            notBefore = Instant.MIN;
            return true;
        } catch (FollowerFailure e) {
            position = Math.max(position, e.position());
            rest(e);
            return false;
        }
    }

    private void rest(FollowerFailure e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        int inARow = failures + 1;
        failures = inARow;
        failure = cause.getClass().getName();
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(inARow - 1, 10));
        notBefore = clock.instant().plusSeconds(seconds);
        // No message of a plug-in's exception, which may hold what it failed on: text of a contribution, or a name.
        LOG.warn(
                "follower {} failed {} times after entry {}, with {}{}, next try in {} s",
                name(),
                inARow,
                position,
                failure,
                where(cause),
                seconds);
    }

    private static String where(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }
}
