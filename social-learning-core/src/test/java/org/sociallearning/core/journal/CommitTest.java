package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitTest {
    private static final int THREADS = 8;
    private static final int EACH = 20;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void nothingIsSeenBeforeItIsForced() throws IOException {
        Commit commit = new Commit(FileOptions.withDefaults(), 0);
        commit.wrote(1);
        assertThat(commit.visible()).isZero();
        commit.await(1, () -> assertThat(commit.visible()).isZero());
        assertThat(commit.visible()).isEqualTo(1);
    }

    @Test
    void aGroupThatGathersForcesOnceForMany() throws Exception {
        Commit commit = new Commit(FileOptions.withDefaults().withGathering(Duration.ofMillis(20)), 0);
        AtomicInteger forced = new AtomicInteger();
        AtomicLong sequence = new AtomicLong();
        List<Future<Void>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(pool.submit(() -> {
                for (int n = 0; n < EACH; n++) {
                    long mine;
                    synchronized (sequence) {
                        mine = sequence.incrementAndGet();
                        commit.wrote(mine);
                    }
                    commit.await(mine, forced::incrementAndGet);
                    assertThat(commit.visible()).isGreaterThanOrEqualTo(mine);
                }
                return null;
            }));
        }
        for (Future<Void> one : running) {
            one.get(1, TimeUnit.MINUTES);
        }
        assertThat(forced.get()).isBetween(EACH, THREADS * EACH / 2);
    }

    @Test
    void anInterruptWaitsWhileAGroupGathers() throws IOException {
        Commit commit = new Commit(FileOptions.withDefaults().withGathering(Duration.ofMillis(30)), 0);
        commit.wrote(1);
        Thread.currentThread().interrupt();
        commit.await(1, () -> {});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(commit.visible()).isEqualTo(1);
    }

    @Test
    void afterAFailureEverybodyIsToldAndNobodyWaits() throws Exception {
        Commit commit = new Commit(FileOptions.withDefaults(), 0);
        List<Callable<Void>> waiting = new ArrayList<>();
        for (long i = 1; i <= THREADS; i++) {
            long mine = i;
            commit.wrote(mine);
            waiting.add(() -> {
                commit.await(mine, () -> {
                    throw new OutOfMemoryError("for a test");
                });
                return null;
            });
        }
        for (Future<Void> one : pool.invokeAll(waiting, 1, TimeUnit.MINUTES)) {
            assertThatThrownBy(one::get).hasCauseInstanceOf(IOException.class);
        }
        assertThat(commit.visible()).isZero();
        assertThatThrownBy(commit::check).hasMessage("an earlier write could not be forced to the disk");
    }

    @Test
    void theTimeToGatherHasBounds() {
        assertThatThrownBy(() -> FileOptions.withDefaults().withGathering(Duration.ofSeconds(2)))
                .hasMessage("gathering (PT2S) must lie between 0 and 1 second");
    }
}
