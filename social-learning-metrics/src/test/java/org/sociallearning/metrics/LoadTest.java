package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Durability;
import org.sociallearning.core.journal.FileOptions;
import org.sociallearning.core.journal.Journal;

/**
 * A live host: 64 threads record at once while indicators follow and are read. Some seconds in the build;
 * {@code -Dsoak.minutes=10} for the long run, which says how much of the heap is in use at its start and its end.
 */
@Tag("once")
class LoadTest {
    private static final int THREADS = 64;
    private static final int EACH = 40;
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final double MINUTES = Double.parseDouble(System.getProperty("soak.minutes", "0.05"));

    /** Simulated time between two events, so that weeks pass and close. */
    private static final long SECONDS_AN_EVENT = 120;

    @TempDir
    Path directory;

    private final AtomicLong made = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final ExecutorService recording = Executors.newFixedThreadPool(THREADS);
    private final ExecutorService lent = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        recording.shutdownNow();
        lent.shutdownNow();
    }

    @Test
    void noEventIsLostAndNoReadingIsTorn() throws Exception {
        try (SocialLearning learning = open(Durability.GROUP_COMMIT, Clock.fixed(at(100_000), ZoneOffset.UTC))) {
            Workspace workspace = learning.experiment("load", ZoneOffset.UTC);
            List<ParticipantId> people = join(workspace);
            Counting counting = new Counting();
            workspace.follow(counting);
            Metrics metrics = Metrics.attach(workspace, Indicators.all());
            Weeks weeks = Weeks.range(Week.of(START, ZoneOffset.UTC), Week.of(at(THREADS * EACH), ZoneOffset.UTC));
            List<Future<?>> running = record(workspace, people, () -> made.get() < (long) THREADS * EACH);
            long last = 0;
            int readings = 0;
            while (!running.stream().allMatch(Future::isDone)) {
                long before = acknowledged.get();
                OptionalLong read = metrics.read(weeks).data().contributions();
                long after = made.get();
                if (read.isPresent()) {
                    readings++;
                    assertThat(read.getAsLong())
                            .isBetween(Math.max(last, posts(before - THREADS)), posts(after) + THREADS);
                    last = read.getAsLong();
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertThat(readings).isPositive();
            assertThat(workspace.await(workspace.position(), Duration.ofMinutes(1)))
                    .isTrue();
            long all = acknowledged.get();
            assertThat(workspace.position()).isEqualTo(1 + THREADS + all);
            assertThat(counting.times)
                    .hasSize(counting.total)
                    .allSatisfy((fact, times) -> assertThat(times).isOne());
            Map<Fact, Integer> read = new HashMap<>();
            workspace.facts().each(Weeks.ALL, fact -> read.merge(fact, 1, Integer::sum));
            assertThat(counting.times).isEqualTo(read);
            Metrics again = Metrics.compute(workspace.facts(), ZoneOffset.UTC, workspace.clock(), Indicators.all());
            assertThat(metrics.read(weeks)).isEqualTo(again.read(weeks));
        }
    }

    @Test
    void memoryStaysFlatWhileManyRecord() throws Exception {
        try (SocialLearning learning = open(Durability.SYSTEM, new Passing())) {
            Workspace workspace = learning.experiment("soak", ZoneOffset.UTC);
            List<ParticipantId> people = join(workspace);
            Metrics metrics = Metrics.attach(workspace, List.of(Indicators.sharing(), Indicators.peersFirst()));
            long end = System.nanoTime() + (long) (MINUTES * TimeUnit.MINUTES.toNanos(1));
            List<Future<?>> running = record(workspace, people, () -> System.nanoTime() < end);
            List<String> said = new ArrayList<>();
            long first = 0;
            long used = 0;
            for (int i = 1; System.nanoTime() < end; i++) {
                Thread.sleep((long) (MINUTES * 60_000 / 10));
                metrics.read(Weeks.last(4, workspace.clock()));
                used = used();
                first = i == 2 ? used : first;
                said.add(acknowledged.get() + " events: " + (used >> 20) + " MB");
            }
            for (Future<?> one : running) {
                one.get();
            }
            System.out.println(String.join("\n", said));
            assertThat(workspace.position()).isEqualTo(1 + THREADS + acknowledged.get());
            assertThat(workspace.health()).allMatch(one -> one.failures() == 0);
            assertThat(used).isLessThan(first + (32 << 20));
        }
    }

    private SocialLearning open(Durability durability, Clock clock) {
        return SocialLearning.builder()
                .journal(Journal.file(directory, FileOptions.withDefaults().with(durability)))
                .pseudonyms(Pseudonyms.hmacSha256("a key for a test, 32 bytes long.".getBytes(StandardCharsets.UTF_8)))
                .clock(clock)
                .threads(lent)
                .open();
    }

    private static List<ParticipantId> join(Workspace workspace) {
        List<ParticipantId> people = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            people.add(workspace.participant("person-" + i));
            workspace.record(Joined.of(people.get(i), START.plusMillis(i), Role.PARTICIPANT));
        }
        return people;
    }

    private List<Future<?>> record(Workspace workspace, List<ParticipantId> people, BooleanSupplier goesOn) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            ParticipantId person = people.get(i);
            running.add(recording.submit(() -> {
                while (goesOn.getAsBoolean()) {
                    assertThat(workspace
                                    .record(event(made.incrementAndGet(), person))
                                    .recorded())
                            .isEqualTo(1);
                    acknowledged.incrementAndGet();
                }
            }));
        }
        return running;
    }

    /** Two of three are posts, of which half answer an earlier one; the third thanks. */
    private static Event event(long number, ParticipantId person) {
        ContributionId earlier = ContributionId.of("forum", "post", "" + Math.max(1, number - number % 50) / 3 * 3);
        if (number % 3 == 2) {
            return Appreciated.of(
                    EventId.of("forum", "like", "" + number), AppreciationKind.THANKS, earlier, person, at(number));
        }
        Contributed post =
                Contributed.question("forum", "" + number, person, at(number)).withTopics("topic-" + number % 20);
        return number % 3 == 0 ? post : post.withInReplyTo(List.of(earlier));
    }

    private static long posts(long events) {
        return events - (events + 1) / 3;
    }

    private static Instant at(long number) {
        return START.plusSeconds(number * SECONDS_AN_EVENT);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static final class Counting implements Follower {
        private final Map<Fact, Integer> times = new HashMap<>();
        private int total;

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void on(Fact fact) {
            times.merge(fact, 1, Integer::sum);
            total++;
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {}
    }

    /** The time of the newest event. */
    private final class Passing extends Clock {
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
            return at(made.get() + THREADS);
        }
    }
}
