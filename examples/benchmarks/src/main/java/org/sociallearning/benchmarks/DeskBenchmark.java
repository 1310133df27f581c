package org.sociallearning.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.moderation.Desk;
import org.sociallearning.moderation.DeskOptions;
import org.sociallearning.moderation.Policies;

/**
 * A desk with all policies over 10,000 open threads of five contributions of 500 people and one moderator: one more reply, and a
 * look at everything after it. What it keeps of them is printed once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class DeskBenchmark {
    private static final byte[] KEY = "a key for benchmarks and no more".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-20T10:00:00Z");
    private static final int THREADS = 10_000;
    private static final int PEOPLE = 500;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<ParticipantId> people = new ArrayList<>();
    private final List<Contributed> roots = new ArrayList<>();
    private @Nullable Desk desk;
    private int next;

    /** Makes the community and lets the desk look once. */
    @Setup
    public void setUp() {
        Workspace made = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()
                .experiment("benchmark", ZoneOffset.UTC);
        for (int i = 0; i < PEOPLE; i++) {
            people.add(made.participant("person" + i));
        }
        List<Event> events = new ArrayList<>();
        Instant start = NOW.minus(Duration.ofDays(25));
        events.add(BasisStated.of(EventId.of("host", "basis", "1"), start, "forum", "benchmark", start));
        events.add(Joined.of(people.get(0), start, Role.MODERATOR));
        for (int i = 0; i < THREADS; i++) {
            Instant at = start.plusSeconds(1 + random.nextInt(20 * 24 * 3600));
            Contributed root = Contributed.question("forum", "q" + i, someone(), at)
                    .withTopics("topic " + i % 50)
                    .withWords(40);
            roots.add(root);
            events.add(root);
            for (int j = 0; j < 4; j++) {
                at = at.plusSeconds(random.nextInt(20 * 3600));
                events.add(Contributed.answer("forum", "a" + i + "-" + j, root, someone(), at)
                        .withWords(30));
            }
        }
        for (int from = 0; from < events.size(); from += 5_000) {
            made.record(events.subList(from, Math.min(events.size(), from + 5_000)));
        }
        events.clear();
        long before = used();
        Desk attached = Desk.attach(
                made,
                Policies.recommended(),
                DeskOptions.withDefaults().withHistoricAfter(Duration.ofDays(30)),
                suggestion -> {});
        attached.tick();
        desk = attached;
        System.out.println("the desk keeps " + (used() - before) / 1_000_000 + " MB");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private ParticipantId someone() {
        return people.get(random.nextInt(PEOPLE));
    }

    /** One reply: it happened, and it is a response. */
    @Benchmark
    public void reply() {
        Contributed root = roots.get(random.nextInt(THREADS));
        Contributed reply =
                Contributed.answer("forum", "n" + next++, root, someone(), NOW).withWords(20);
        Week week = Week.of(NOW, ZoneOffset.UTC);
        Desk at = Objects.requireNonNull(desk);
        at.on(new Happened(reply, week, NOW));
        at.on(new Response(root, reply, week, NOW));
    }

    /** A look at everything after one reply. */
    @Benchmark
    public void tick() {
        reply();
        Objects.requireNonNull(desk).tick();
    }
}
