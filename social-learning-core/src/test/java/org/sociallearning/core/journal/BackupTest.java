package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Weeks;

/** A copy of the files, taken while others write, is a journal: what was recorded when its copying began, and a beginning of the rest. */
@Tag("once")
class BackupTest {
    private static final int THREADS = 4;
    private static final int COPIES = 4;

    @TempDir
    Path directory;

    @Test
    void aCopyTakenWhileFourThreadsAppendIsABeginningOfTheJournal() throws Exception {
        List<Event> history = JournalHistory.plain(12, 2_000);
        FileOptions options = FileOptions.withDefaults().with(Durability.SYSTEM).withFileBytes(1 << 16);
        Path original = directory.resolve("original");
        List<Path> copies = new ArrayList<>();
        List<Long> acknowledged = new ArrayList<>();
        List<Entry> all;
        try (Journal journal = Journal.file(original, options)) {
            AtomicInteger next = new AtomicInteger();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> {
                    for (int place = next.getAndIncrement(); place < history.size(); place = next.getAndIncrement()) {
                        journal.append(LECTURES, List.of(history.get(place)), RECORDED);
                    }
                });
                thread.setUncaughtExceptionHandler((unused, e) -> failure.set(e));
                thread.start();
                threads.add(thread);
            }
            for (int i = 1; i <= COPIES; i++) {
                while (journal.last() < (long) i * history.size() / (COPIES + 1)) {
                    Thread.onSpinWait();
                }
                acknowledged.add(journal.last());
                copies.add(copy(original, directory.resolve("copy-" + i)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failure.get()).isNull();
            all = JournalContract.all(journal, 1_000);
        }
        for (int i = 0; i < COPIES; i++) {
            try (Journal copy = Journal.file(copies.get(i), options)) {
                List<Entry> copied = JournalContract.all(copy, 1_000);
                assertThat(copied.size())
                        .isGreaterThanOrEqualTo(acknowledged.get(i).intValue());
                assertThat(copied).isEqualTo(all.subList(0, copied.size()));
                assertThat(copy.problems())
                        .allMatch(problem -> problem.toString().contains("torn"));
                assertThat(JournalContract.facts(copy, Weeks.ALL, copy.last()))
                        .isEqualTo(JournalContract.truth(JournalContract.events(copied)));
            }
        }
    }

    /** In the order of the names, as {@code cp -r} does: {@code log/} and {@code suppression.*}, as the guide says. */
    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolve("log"));
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(file -> file.toString().endsWith(".log")
                            || file.getFileName().toString().startsWith("suppression."))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
        return to;
    }
}
