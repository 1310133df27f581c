package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.language.DetectionRequest;
import org.sociallearning.core.language.DetectorDescriptor;
import org.sociallearning.core.language.DetectorHealth;
import org.sociallearning.core.language.PassageAnswer;
import org.sociallearning.core.language.SignalDetector;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.JavaProcess;

/** What others wrote may throw, hang or allocate without end: the host's recording goes on, and so does everybody else. */
@Tag("once")
class PluginsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger key = new AtomicInteger();

    @AfterEach
    void end() {
        end.countDown();
        threads.shutdownNow();
    }

    @Test
    void aFollowerThatHangsHoldsUpNobodyWhoRecords() {
        try (SocialLearning learning = builder().threads(threads).open()) {
            Workspace workspace = joined(learning);
            Hanging hanging = new Hanging(true);
            Counting counting = new Counting();
            workspace.follow(hanging);
            workspace.follow(counting);
            hanging.on = true;

            within(Duration.ofSeconds(5), () -> record(workspace, 100));
            waitUntil(() -> counting.seen.get() == 102);
            within(Duration.ofSeconds(5), workspace::catchUp);
            waitUntil(() -> {
                workspace.catchUp();
                return IllegalStateException.class
                        .getName()
                        .equals(health(workspace, "hanging").failure());
            });
            assertThat(workspace.roster().size()).isEqualTo(1);
        }
    }

    @Test
    void aFollowerThatIgnoresItsInterruptKeepsOneThreadAndIsReported() {
        Hanging hanging = new Hanging(false);
        Counting counting = new Counting();
        try (SocialLearning learning = builder().threads(threads).open()) {
            Workspace workspace = joined(learning);
            workspace.follow(hanging);
            workspace.follow(counting);
            hanging.on = true;
            for (int i = 1; i <= 5; i++) {
                record(workspace, 10);
                within(Duration.ofSeconds(5), workspace::catchUp);
                int all = 2 + i * 10;
                waitUntil(() -> counting.seen.get() == all);
            }
            waitUntil(() -> health(workspace, "hanging").failures() == 1);
            assertThat(hanging.threads.get()).isEqualTo(1);
            assertThat(health(workspace, "hanging").failure()).startsWith("busy for ");
            within(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> workspace.consult(hanging, facts -> 0))
                            .isInstanceOf(SocialLearningException.class)
                            .hasMessage(
                                    "follower (hanging) must let go within PT0.3S to be read; it is busy after entry 2.\n"
                                            + "Maybe what it follows with never ends"));
            within(Duration.ofSeconds(5), learning::close);
        }
    }

    @Test
    void withoutThreadsAFollowerHangsWhereTheHostCatchesUpAndNowhereElse() throws InterruptedException {
        try (SocialLearning learning = builder().open()) {
            Workspace workspace = joined(learning);
            Hanging hanging = new Hanging(true);
            Counting counting = new Counting();
            workspace.follow(hanging);
            workspace.follow(counting);
            hanging.on = true;
            record(workspace, 1);
            Thread scheduler = new Thread(workspace::catchUp);
            scheduler.start();
            waitUntil(() -> hanging.threads.get() == 1);

            within(Duration.ofSeconds(5), () -> record(workspace, 100));
            within(Duration.ofSeconds(5), workspace::catchUp);
            assertThat(counting.seen.get()).isEqualTo(103);
            within(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> workspace.consult(hanging, facts -> 0))
                            .hasMessageStartingWith("follower (hanging) must let go within PT0.3S"));
            end.countDown();
            scheduler.join();
        }
    }

    @Test
    void anErrorOfAFollowerStopsItAlone() {
        try (SocialLearning learning = builder().open()) {
            Workspace workspace = joined(learning);
            Counting counting = new Counting();
            workspace.follow(new Failing(new StackOverflowError("a word of somebody's")));
            workspace.follow(counting);
            record(workspace, 10);
            workspace.catchUp();

            assertThat(counting.seen.get()).isEqualTo(12);
            assertThat(health(workspace, "failing").failure()).isEqualTo("java.lang.StackOverflowError");
        }
    }

    @Test
    void aDetectorThatHangsCostsItsDeadlineAndIsLeftOutAfterFiveTimes() {
        CountDownLatch ended = end;
        AtomicInteger asked = new AtomicInteger();
        SignalDetector hanging = new SignalDetector() {
            @Override
            public DetectorDescriptor descriptor() {
                return DetectorDescriptor.of("hanging", "1", java.util.Set.of(SignalLabel.GRATITUDE))
                        .withDeadline(Duration.ofMillis(50));
            }

            @Override
            public List<PassageAnswer> detect(DetectionRequest request) {
                asked.incrementAndGet();
                throw awaited(ended);
            }
        };
        try (SocialLearning learning =
                builder().detector(hanging).threads(threads).open()) {
            Workspace workspace = joined(learning);

            within(Duration.ofSeconds(10), () -> record(workspace, 200));

            assertThat(asked.get()).isEqualTo(5);
            assertThat(learning.detectors()).contains(new DetectorHealth("hanging", 5, "late", true));
            assertThat(workspace.position()).isEqualTo(202);
        }
    }

    @Test
    void aClockThatJumpsBackLosesNothingAndEndsEveryPause() {
        Jumping clock = new Jumping();
        try (SocialLearning learning = builder().clock(clock).open()) {
            Workspace workspace = joined(learning);
            Failing failing = new Failing(new IllegalStateException("once"));
            workspace.follow(failing);
            record(workspace, 1);
            workspace.catchUp();
            assertThat(health(workspace, "failing").failures()).isEqualTo(1);
            failing.with = null;

            clock.now = NOW.minus(Duration.ofDays(400));
            workspace.record(Contributed.question("forum", "earlier", workspace.participant("anna"), clock.now));
            workspace.catchUp();

            assertThat(health(workspace, "failing").failures()).isZero();
            assertThat(health(workspace, "failing").lag()).isZero();
            clock.now = NOW;
            record(workspace, 1);
            assertThat(workspace.position()).isEqualTo(5);
        }
    }

    @Test
    void aFollowerThatAllocatesWithoutEndStopsAlone() throws Exception {
        String said = JavaProcess.run(
                List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), AllocatesWithoutEnd.class);

        assertThat(said).contains("recorded 2000", "java.lang.OutOfMemoryError", "other 2002");
    }

    private SocialLearningBuilder builder() {
        return SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .patience(PATIENCE);
    }

    private static Workspace joined(SocialLearning learning) {
        Workspace workspace = learning.experiment("plugins", ZoneOffset.UTC);
        workspace.record(Joined.of(workspace.participant("anna"), NOW.minus(Duration.ofDays(500)), Role.PARTICIPANT));
        return workspace;
    }

    private void record(Workspace workspace, int times) {
        ParticipantId anna = workspace.participant("anna");
        for (int i = 0; i < times; i++) {
            workspace.record(Contributed.question("forum", "" + key.incrementAndGet(), anna, NOW)
                    .withText("How do I make a pivot table?"));
        }
    }

    private static FollowerHealth health(Workspace workspace, String name) {
        return workspace.health().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void within(Duration limit, Runnable action) {
        long begun = System.nanoTime();
        action.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit);
    }

    private static void waitUntil(BooleanSupplier held) {
        long begun = System.nanoTime();
        while (!held.getAsBoolean()) {
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(30));
            Thread.onSpinWait();
        }
    }

    private static IllegalStateException awaited(CountDownLatch latch) {
        try {
            latch.await();
            return new IllegalStateException("ended");
        } catch (InterruptedException e) {
            return new IllegalStateException("interrupted", e);
        }
    }

    private final class Hanging implements Follower {
        private final boolean listens;
        private final AtomicInteger threads = new AtomicInteger();
        private volatile boolean on;

        Hanging(boolean listens) {
            this.listens = listens;
        }

        @Override
        public String name() {
            return "hanging";
        }

        @Override
        public void on(Fact fact) {
            if (!on) {
                return;
            }
            threads.incrementAndGet();
            if (listens) {
                throw awaited(end);
            }
            while (end.getCount() > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}
    }

    private static final class Failing implements Follower {
        private volatile Throwable with;

        Failing(Throwable with) {
            this.with = with;
        }

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public void on(Fact fact) {
            if (with instanceof Error error) {
                throw error;
            }
            if (with instanceof RuntimeException failure) {
                throw failure;
            }
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}
    }

    static final class Counting implements Follower {
        final AtomicInteger seen = new AtomicInteger();

        @Override
        public String name() {
            return "other";
        }

        @Override
        public void on(Fact fact) {
            seen.incrementAndGet();
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}
    }

    private static final class Jumping extends Clock {
        private Instant now = NOW;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
