package org.sociallearning.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.journal.Feed;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;

/** The followers of one experiment, each on a lane of its own. Thread-safe. */
final class Followers {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private final Journal journal;
    private final FollowerSnapshots snapshots;
    private final Supplier<Feed> feeds;
    private final Clock clock;
    private final HostThreads threads;
    private final List<Led> lanes = new CopyOnWriteArrayList<>();

    /** A lane and what leads it on when not the caller does. */
    private record Led(FollowerLane lane, LaneTask task) {}

    Followers(Journal journal, ExperimentId experiment, ZoneId zone, Clock clock, HostThreads threads) {
        this.journal = journal;
        this.snapshots = new FollowerSnapshots(journal, experiment, zone);
        this.feeds = () -> Feed.of(journal, experiment, zone);
        this.clock = clock;
        this.threads = threads;
    }

    void add(Follower follower) {
        FollowerLane lane = new FollowerLane(follower, snapshots, feeds.get(), journal, clock, threads.patience());
        synchronized (lanes) {
            for (Led other : lanes) {
                if (other.lane.name().equals(follower.name())) {
                    throw new SocialLearningException(
                            "follower (" + follower.name() + ") must have a name of its own in its experiment");
                }
            }
            lanes.add(new Led(lane, new LaneTask(lane, threads)));
        }
        lane.catchUp();
    }

    /** Something was recorded: on threads of the host's, if it gave any, the followers are led on; nobody waits for that. */
    void recorded() {
        if (threads.isGiven()) {
            lanes.forEach(led -> led.task.offer());
        }
    }

    /** Leads all to where the journal ends now, or waits until others did so, at most for the patience. */
    void catchUp() {
        if (threads.isGiven()) {
            long end = journal.last();
            recorded();
            threads.waitUntil(() -> lanes.stream().allMatch(led -> hasPassed(led, end)));
        } else {
            lanes.forEach(led -> led.lane.catchUp());
        }
    }

    <T> T consult(Follower follower, Function<? super Facts, ? extends T> reading) {
        for (Led led : lanes) {
            if (led.lane.leads(follower)) {
                return consult(led, reading);
            }
        }
        throw new SocialLearningException(
                "follower (" + follower.name() + ") must follow this experiment before it reads");
    }

    private <T extends @Nullable Object> T consult(Led led, Function<? super Facts, ? extends T> reading) {
        if (!threads.isGiven()) {
            return led.lane.consult(reading, true);
        }
        long end = journal.last();
        led.task.offer();
        threads.waitUntil(() -> hasPassed(led, end));
        try {
            return led.lane.consult(reading, false);
        } finally {
            led.task.offer();
        }
    }

    /** Keeps the states of all that can be read. */
    void save() {
        tell(FollowerLane::keep);
    }

    /** Lets all read what is about to be forgotten. */
    void forgetting(Instant before) {
        tell((lane, facts) -> lane.forgetting(facts, before));
    }

    /** Tells all who was erased. */
    void erased(Set<ParticipantId> people) {
        tell((lane, facts) -> lane.erased(facts, people));
    }

    /** Tells each, at the end of the journal; one that cannot be told is thrown when the others have been. */
    private void tell(BiFunction<FollowerLane, Facts, @Nullable Void> message) {
        RuntimeException failure = null;
        for (Led led : lanes) {
            try {
                consult(led, facts -> message.apply(led.lane, facts));
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether there is nothing to wait for: it passed the sequence, or it failed or hangs. */
    private static boolean hasPassed(Led led, long sequence) {
        return led.lane.position() >= sequence || !led.lane.isHealthy();
    }

    boolean await(long sequence, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        catchUp();
        while (!haveAllPassed(sequence)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(1);
            catchUp();
        }
        return true;
    }

    List<FollowerHealth> health() {
        return lanes.stream().map(led -> led.lane.health()).toList();
    }

    /** Gives nothing more to anybody, waits until what runs has ended, at most for the patience, and keeps the states. */
    void end() {
        catchUp();
        lanes.forEach(led -> led.lane.stop());
        threads.waitUntil(() -> lanes.stream().noneMatch(led -> led.task.isRunning()));
        for (Led led : lanes) {
            if (led.task.isRunning() || led.lane.isTaken()) {
                led.lane.interrupt();
                LOG.warn(
                        "follower {} did not end within {}; it stays behind at entry {}",
                        led.lane.name(),
                        threads.patience(),
                        led.lane.position());
            } else {
                led.lane.consult(led.lane::keep, false);
            }
        }
    }

    private boolean haveAllPassed(long sequence) {
        return lanes.stream()
                .map(Led::lane)
                .filter(FollowerLane::isHealthy)
                .allMatch(lane -> lane.position() >= sequence);
    }
}
