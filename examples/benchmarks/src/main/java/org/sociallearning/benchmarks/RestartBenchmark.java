package org.sociallearning.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;

/**
 * From opening a file journal to the first reading of all indicators: after an orderly close, beside the same without what the close
 * kept. Each in a process of its own, three times; the argument is the number of events, 2,000,000 unless said.
 */
public final class RestartBenchmark {
    private static final byte[] KEY = "a key for benchmarks and no more".getBytes(StandardCharsets.UTF_8);
    private static final ExperimentId EXPERIMENT = ExperimentId.of("benchmark");
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");
    private static final Weeks READ = Weeks.range(Week.parse("2023-W20"), Week.parse("2023-W45"));
    private static final int ROUNDS = 3;
    private static final int BATCH = 10_000;

    private RestartBenchmark() {}

    /** Runs all, or one part of it when it calls itself. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2) {
            part(arguments[0], Path.of(arguments[1]));
            return;
        }
        long events = arguments.length == 0 ? 2_000_000 : Long.parseLong(arguments[0]);
        AppendBenchmark.Directory directory = new AppendBenchmark.Directory();
        Path journal = directory.path().resolve("journal");
        child(Long.toString(events), journal);
        for (int i = 0; i < ROUNDS; i++) {
            forget(journal.resolve("snapshots"));
            System.out.print("rebuild: ");
            child("open", journal);
            System.out.print("restart: ");
            child("open", journal);
        }
        directory.delete();
    }

    private static void child(String part, Path journal) throws IOException, InterruptedException {
        int ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestartBenchmark.class.getName(),
                        part,
                        journal.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IllegalStateException("part (" + part + ") must end in order, not with " + ended);
        }
    }

    private static void part(String part, Path directory) {
        if (part.equals("open")) {
            open(directory);
            return;
        }
        try (SocialLearning learning = learning(directory)) {
            learning.experiment(EXPERIMENT.value(), ZoneOffset.UTC);
        }
        try (Journal journal = Journal.file(directory)) {
            SyntheticHistory history = new SyntheticHistory(1, Long.parseLong(part));
            for (List<Event> next = history.next(BATCH); !next.isEmpty(); next = history.next(BATCH)) {
                journal.append(EXPERIMENT, next, NOW);
            }
        }
    }

    private static void open(Path directory) {
        long start = System.nanoTime();
        try (SocialLearning learning = learning(directory)) {
            long opened = System.nanoTime();
            Workspace workspace = learning.experiment(EXPERIMENT.value(), ZoneOffset.UTC);
            long followed = System.nanoTime();
            Metrics metrics = Metrics.attach(workspace, Indicators.all());
            long attached = System.nanoTime();
            int indicators = metrics.read(READ).indicators().size();
            long read = System.nanoTime();
            System.out.printf(
                    "%d ms (journal %d, roster %d, indicators %d, reading %d), %d indicators",
                    millis(start, read),
                    millis(start, opened),
                    millis(opened, followed),
                    millis(followed, attached),
                    millis(attached, read),
                    indicators);
            start = System.nanoTime();
        }
        System.out.printf("; closed in %d ms%n", millis(start, System.nanoTime()));
    }

    private static SocialLearning learning(Path directory) {
        return SocialLearning.builder()
                .journal(Journal.file(directory))
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();
    }

    private static void forget(Path snapshots) throws IOException {
        try (Stream<Path> files = Files.list(snapshots)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }
}
