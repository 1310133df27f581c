package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;

class FollowersTest {
    private static final ExperimentId EXPERIMENT = ExperimentId.of("lectures");
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final Journal journal = Journal.inMemory();
    private final SteppingClock clock = new SteppingClock();
    private final Followers followers = new Followers(journal, EXPERIMENT, ZoneOffset.UTC, clock, HostThreads.NONE);

    @Test
    void givesANewFollowerAllThereIsAndThenWhatComes() {
        append(1);
        Counting counting = new Counting("counting");
        followers.add(counting);
        append(2);
        followers.catchUp();

        assertThat(counting.keys).containsExactly("1", "2");
    }

    @Test
    void refusesASecondFollowerOfOneName() {
        followers.add(new Counting("counting"));

        assertThatThrownBy(() -> followers.add(new Counting("counting")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("follower (counting) must have a name of its own in its experiment");
    }

    @Test
    void stopsOnlyTheFollowerThatFailsAndTriesItAgainAfterAPause() {
        Counting good = new Counting("good");
        Counting bad = new Counting("bad");
        bad.failing = true;
        followers.add(good);
        followers.add(bad);
        append(1);
        append(2);
        followers.catchUp();

        assertThat(good.keys).containsExactly("1", "2");
        assertThat(bad.keys).isEmpty();
        assertThat(followers.health())
                .containsExactly(
                        new FollowerHealth("good", 2, 0, 0, null),
                        new FollowerHealth("bad", 0, 2, 1, IllegalStateException.class.getName()));

        bad.failing = false;
        followers.catchUp();
        assertThat(bad.keys).isEmpty();

        clock.now = clock.now.plusSeconds(1);
        followers.catchUp();
        assertThat(bad.keys).containsExactly("1", "2");
        assertThat(followers.health().get(1).failures()).isZero();
    }

    @Test
    void readsForAFollowerAtItsOwnPosition() {
        Counting counting = new Counting("counting");
        followers.add(counting);
        append(1);

        long position = followers.consult(counting, facts -> facts.position());

        assertThat(position).isEqualTo(1);
        assertThat(counting.keys).containsExactly("1");
        assertThatThrownBy(() -> followers.consult(new Counting("stranger"), facts -> 0))
                .hasMessage("follower (stranger) must follow this experiment before it reads");
    }

    @Test
    void givesEachFactOnceWhenManyThreadsCatchUp() throws InterruptedException {
        Counting counting = new Counting("counting");
        followers.add(counting);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        AtomicInteger key = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            pool.execute(() -> {
                append(key.incrementAndGet());
                followers.catchUp();
            });
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(followers.await(200, Duration.ofSeconds(10))).isTrue();
        assertThat(counting.keys).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void saysWhenAwaitingTookTooLong() throws InterruptedException {
        followers.add(new Counting("counting"));

        assertThat(followers.await(1, Duration.ofMillis(5))).isFalse();
    }

    private void append(int key) {
        Event event = Contributed.question("forum", "" + key, ParticipantId.of("anna"), NOW);
        journal.append(EXPERIMENT, List.of(event), NOW);
    }

    private static final class SteppingClock extends Clock {
        private Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class Counting implements Follower {
        private final String name;
        private final List<String> keys = new ArrayList<>();
        private boolean failing;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void on(Fact fact) {
            if (failing) {
                throw new IllegalStateException("out of order");
            }
            if (fact instanceof Happened happened) {
                keys.add(happened.event().id().key());
            }
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}
    }
}
