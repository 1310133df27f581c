package org.sociallearning.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.journal.Durability;
import org.sociallearning.core.journal.FileOptions;
import org.sociallearning.core.journal.Journal;

/**
 * Appending to a file journal, beside bare writes of as many bytes to a file channel with the same durability: forced each
 * time by each of the threads in {@code bareForced}, which group commit shares between them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
public class AppendBenchmark {
    private static final ExperimentId EXPERIMENT = ExperimentId.of("benchmark");
    private static final Instant RECORDED = Instant.parse("2024-06-01T12:00:00Z");
    private static final int BATCH = 500;

    /** What is waited for. */
    @Param({"SYSTEM", "GROUP_COMMIT"})
    public Durability durability = Durability.SYSTEM;

    private final Directory directory = new Directory();
    private Journal journal = Journal.inMemory();
    private SyntheticHistory history = new SyntheticHistory(1, Long.MAX_VALUE / 1_000_000_000);
    private FileChannel channel = directory.channel();
    private ByteBuffer one = ByteBuffer.allocate(0);
    private ByteBuffer batch = ByteBuffer.allocate(0);

    /** Opens a journal and measures how many bytes its lines take. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        Path path = directory.path().resolve("journal");
        journal = Journal.file(path, FileOptions.withDefaults().with(durability));
        Path log = path.resolve("log").resolve("00000001.log");
        next(BATCH * 20);
        long before = Files.size(log);
        next(BATCH);
        batch = ByteBuffer.allocate((int) (Files.size(log) - before));
        one = ByteBuffer.allocate(batch.capacity() / BATCH);
    }

    /** Closes and deletes all. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        journal.close();
        channel.close();
        directory.delete();
    }

    /** A batch of events through the journal. */
    @Benchmark
    public int batch() {
        return next(BATCH);
    }

    /** Single events of several threads through the journal. */
    @Benchmark
    @Threads(8)
    public int single() {
        return next(1);
    }

    /** The bytes of a batch to a channel. */
    @Benchmark
    public int bareBatch() throws IOException {
        return write(batch.duplicate());
    }

    /** The bytes of one event to a channel, by several threads. */
    @Benchmark
    @Threads(8)
    public int bareSingle() throws IOException {
        return write(one.duplicate());
    }

    private int next(int count) {
        List<Event> events;
        synchronized (this) {
            events = history.next(count);
        }
        return journal.append(EXPERIMENT, events, RECORDED).recorded();
    }

    private int write(ByteBuffer bytes) throws IOException {
        bytes.clear();
        int written = channel.write(bytes);
        if (durability != Durability.SYSTEM) {
            channel.force(false);
        }
        return written;
    }

    /** A directory for one run. */
    static final class Directory {
        private final Path path;

        Directory() {
            try {
                path = Files.createTempDirectory("benchmark");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        Path path() {
            return path;
        }

        FileChannel channel() {
            try {
                return FileChannel.open(path.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        void delete() throws IOException {
            try (java.util.stream.Stream<Path> files = Files.walk(path)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
