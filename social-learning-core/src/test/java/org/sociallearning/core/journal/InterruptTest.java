package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Weeks;

/** A host interrupts its threads whenever it likes. */
@Tag("once")
class InterruptTest {
    private static final int THREADS = 4;
    private static final FileOptions SMALL = FileOptions.withDefaults().withFileBytes(1 << 16);

    @TempDir
    Path directory;

    @Test
    void threadsThatAreInterruptedAtRandomLoseNothing() throws Exception {
        List<Event> history = JournalHistory.plain(15, 800);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (Journal journal = Journal.file(directory, SMALL.with(Durability.SYSTEM))) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Thread thread = new Thread(() -> {
                    for (int place = next.getAndIncrement(); place < history.size(); place = next.getAndIncrement()) {
                        journal.append(LECTURES, List.of(history.get(place)), RECORDED);
                        journal.after(journal.last() - 2, 5);
                    }
                });
                thread.setUncaughtExceptionHandler((unused, e) -> failure.set(e));
                thread.start();
                threads.add(thread);
            }
            Random random = new Random(15);
            while (threads.stream().anyMatch(Thread::isAlive)) {
                threads.get(random.nextInt(THREADS)).interrupt();
                Thread.sleep(0, random.nextInt(900_000));
            }
            assertThat(failure.get()).isNull();
            assertThat(JournalContract.events(JournalContract.all(journal, 1_000)))
                    .containsExactlyInAnyOrderElementsOf(history);
        }
    }

    @Test
    void allThatAJournalDoesIsDoneByAnInterruptedThread() {
        List<Event> history = JournalHistory.plain(16, 1_000);
        ParticipantId person = JournalHistory.person(1);
        Thread.currentThread().interrupt();
        try (Journal journal = Journal.file(directory, SMALL)) {
            JournalContract.append(journal, history, 500);
            journal.snapshots().write(LECTURES, "a", new Snapshot("1", 3, new byte[] {1}));
            assertThat(journal.snapshots().read(LECTURES, "a", "1")).isNotNull();
            journal.erase(LECTURES, person, RECORDED);
        }
        try (Journal journal = Journal.file(directory, SMALL)) {
            assertThat(journal.problems()).isEmpty();
            assertThat(JournalContract.facts(journal, Weeks.ALL, journal.last()))
                    .isEqualTo(new JournalTruth(history, Set.of(person), RECORDED, ZONE).facts());
        }
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    }
}
