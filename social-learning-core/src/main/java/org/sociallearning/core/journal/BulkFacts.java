package org.sociallearning.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Reads facts from log files on all cores: each thread takes one part of the log after the other and reads it through. A
 * response is delivered where its later half in the file is not looked for but its answer is read: what it answers is looked
 * up, through a cache of contributions read lately, because most are answered soon. For a few weeks only the blocks are read that
 * may hold events of them, and the responses to their contributions are looked up.
 */
final class BulkFacts {
    private static final int PART_BYTES = 4 << 20;

    /** Weeks that lie in at most one of so many blocks of the log are few. */
    private static final int FEW = 2;

    private final FileStore store;
    private final Times times;
    private final Standing standing;
    private final ExperimentId experiment;
    private final ZoneId zone;
    private final Weeks weeks;
    private final long upTo;

    BulkFacts(FileStore store, Standing standing, ExperimentId experiment, ZoneId zone, Weeks weeks, long upTo) {
        this.store = store;
        this.times = store.index().times();
        this.standing = standing;
        this.experiment = experiment;
        this.zone = zone;
        this.weeks = weeks;
        this.upTo = upTo;
    }

    void read(Supplier<? extends Consumer<? super Fact>> sinks) throws IOException {
        List<Times.Block> blocks = weeks.equals(Weeks.ALL) ? List.of() : times.of(weeks);
        boolean few = !weeks.equals(Weeks.ALL) && blocks.size() * FEW <= times.blocks();
        List<Log.Part> parts = few
                ? blocks.stream()
                        .map(block -> store.log().part(block.from(), block.to()))
                        .toList()
                : store.log().parts(PART_BYTES);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        int threads = Math.min(parts.size(), Runtime.getRuntime().availableProcessors());
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Consumer<? super Fact> sink = sinks.get();
            Thread helper = new Thread(() -> work(parts, few, next, failure, sink), "journal-facts-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        work(parts, few, next, failure, sinks.get());
        join(helpers);
        rethrow(failure.get());
    }

    private void work(
            List<Log.Part> parts,
            boolean few,
            AtomicInteger next,
            AtomicReference<@Nullable Throwable> failure,
            Consumer<? super Fact> sink) {
        try {
            BulkReader reader = new BulkReader(store, standing, experiment, zone, weeks, few, upTo, sink);
            for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
                if (failure.get() != null) {
                    return;
                }
                reader.read(parts.get(i));
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    /** An interrupt waits: the helpers read files that may be replaced once this returns. */
    private static void join(List<Thread> helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof UncheckedIOException io) {
            throw io.getCause();
        }
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new SocialLearningException("facts could not be read", failure);
        }
    }
}
