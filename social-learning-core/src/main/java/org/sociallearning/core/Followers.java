package org.sociallearning.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.journal.Feed;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;

/** The followers of one experiment, each on a lane of its own. Thread-safe. */
final class Followers {
    private final Journal journal;
    private final FollowerSnapshots snapshots;
    private final Supplier<Feed> feeds;
    private final Clock clock;
    private final List<FollowerLane> lanes = new CopyOnWriteArrayList<>();

    Followers(Journal journal, ExperimentId experiment, ZoneId zone, Clock clock) {
        this.journal = journal;
        this.snapshots = new FollowerSnapshots(journal, experiment, zone);
        this.feeds = () -> Feed.of(journal, experiment, zone);
        this.clock = clock;
    }

    void add(Follower follower) {
        FollowerLane lane = new FollowerLane(follower, snapshots, feeds.get(), journal, clock);
        synchronized (lanes) {
            for (FollowerLane other : lanes) {
                if (other.name().equals(follower.name())) {
                    throw new SocialLearningException(
                            "follower (" + follower.name() + ") must have a name of its own in its experiment");
                }
            }
            lanes.add(lane);
        }
        lane.catchUp();
    }

    void catchUp() {
        lanes.forEach(FollowerLane::catchUp);
    }

    void save() {
        lanes.forEach(FollowerLane::save);
    }

    <T> T consult(Follower follower, Function<? super Facts, ? extends T> reading) {
        for (FollowerLane lane : lanes) {
            if (lane.leads(follower)) {
                return lane.consult(reading);
            }
        }
        throw new SocialLearningException(
                "follower (" + follower.name() + ") must follow this experiment before it reads");
    }

    void forgetting(Instant before) {
        lanes.forEach(lane -> lane.forgetting(before));
    }

    void erased(Set<ParticipantId> people) {
        lanes.forEach(lane -> lane.erased(people));
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
        return lanes.stream().map(FollowerLane::health).toList();
    }

    private boolean haveAllPassed(long sequence) {
        return lanes.stream().filter(FollowerLane::isHealthy).allMatch(lane -> lane.position() >= sequence);
    }
}
