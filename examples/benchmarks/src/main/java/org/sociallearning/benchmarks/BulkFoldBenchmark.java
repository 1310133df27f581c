package org.sociallearning.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Durability;
import org.sociallearning.core.journal.FileOptions;
import org.sociallearning.core.journal.Journal;

/**
 * All facts of a journal of 2,000,000 events on all cores, in a heap of 512 MB, beside Jackson's bare walk over the tokens of
 * the same bytes on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 2)
@Measurement(iterations = 4)
public class BulkFoldBenchmark {
    private static final ExperimentId EXPERIMENT = ExperimentId.of("benchmark");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant RECORDED = Instant.parse("2024-06-01T12:00:00Z");
    private static final int BATCH = 5_000;
    private static final int FILE_HEADER = 16;

    /** How many events. */
    @Param("2000000")
    public long events = 2_000_000;

    private final AppendBenchmark.Directory directory = new AppendBenchmark.Directory();
    private final JsonFactory jackson = new JsonFactory();
    private Journal journal = Journal.inMemory();

    /** Writes the journal, and its lines once more without frames. */
    @Setup(Level.Trial)
    public void write() throws IOException {
        Path path = directory.path().resolve("journal");
        journal = Journal.file(path, FileOptions.withDefaults().with(Durability.SYSTEM));
        SyntheticHistory history = new SyntheticHistory(1, events);
        for (List<Event> batch = history.next(BATCH); !batch.isEmpty(); batch = history.next(BATCH)) {
            journal.append(EXPERIMENT, batch, RECORDED);
        }
        try (OutputStream out = Files.newOutputStream(lines());
                Stream<Path> files = Files.list(path.resolve("log"))) {
            for (Path file : files.sorted().toList()) {
                lines(Files.readAllBytes(file), out);
            }
        }
    }

    /** Closes and deletes all. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        journal.close();
        directory.delete();
    }

    /** Every fact to a counter per thread. */
    @Benchmark
    public long facts() {
        LongAdder count = new LongAdder();
        journal.facts(EXPERIMENT, ZONE, Weeks.ALL, journal.last(), () -> fact -> count.increment());
        return count.sum();
    }

    /** Every token, on one thread. */
    @Benchmark
    public long bareTokens() throws IOException {
        long tokens = 0;
        try (InputStream in = Files.newInputStream(lines());
                JsonParser parser = jackson.createParser(in)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private Path lines() {
        return directory.path().resolve("lines");
    }

    private static void lines(byte[] log, OutputStream out) throws IOException {
        for (int at = FILE_HEADER; at < log.length; ) {
            int length = ByteBuffer.wrap(log).getInt(at + Integer.BYTES);
            out.write(log, at + FILE_HEADER, length);
            at += FILE_HEADER + length;
        }
    }
}
