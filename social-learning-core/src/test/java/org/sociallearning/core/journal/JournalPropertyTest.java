package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Weeks;

/** Whatever the order, the duplicates, the batches and the restarts: the facts are those of the plain reading. */
class JournalPropertyTest {
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theOrderOfArrivalAndDuplicatesDoNotShow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int batch) {
        try (Journal journal = Journal.inMemory()) {
            arrivalDoesNotShow(journal, seed, batch);
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void restartsAtAnyPointDoNotShow(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int batch,
            @ForAll @IntRange(min = 1, max = 5) int batchesAnOpening,
            @ForAll @IntRange(min = 1, max = 40) int step)
            throws IOException {
        Path directory = Files.createTempDirectory("journal");
        FileOptions options = FileOptions.withDefaults().with(Durability.SYSTEM).withFileBytes(1 << 13);
        try {
            restartsDoNotShow(() -> Journal.file(directory, options), seed, batch, batchesAnOpening, step);
        } finally {
            delete(directory);
        }
    }

    /** A history in which somebody lets their texts be kept again that were not to be kept. */
    @Example
    void aFollowerHearsOfTextsThatMayBeReadAgain() throws IOException {
        restartsAtAnyPointDoNotShow(24978717203201L, 7, 2, 40);
    }

    /** Shuffled, a third of it twice. */
    static void arrivalDoesNotShow(Journal empty, long seed, int batch) {
        List<Event> history = JournalHistory.corrected(seed, 25);
        List<Event> offered = new ArrayList<>(history);
        offered.addAll(history.subList(0, history.size() / 3));
        Collections.shuffle(offered, new Random(seed));
        JournalContract.append(empty, offered, batch);
        assertThat(JournalContract.facts(empty, Weeks.ALL, empty.last())).isEqualTo(JournalContract.truth(history));
    }

    /** The same journal opened again and again, a few batches each time, and a follower that comes along. */
    static void restartsDoNotShow(Supplier<Journal> opener, long seed, int batch, int batchesAnOpening, int step) {
        List<Event> history = JournalHistory.corrected(seed, 25);
        LiveCount count = new LiveCount();
        long position = 0;
        int given = 0;
        while (given < history.size() || position < given) {
            try (Journal journal = opener.get()) {
                for (int i = 0; i < batchesAnOpening && given < history.size(); i++) {
                    int next = Math.min(history.size(), given + batch);
                    journal.append(LECTURES, history.subList(given, next), RECORDED);
                    given = next;
                }
                Feed feed = Feed.of(journal, LECTURES, ZONE);
                position = feed.advance(position, step, count);
                assertThat(count.read(feed.facts(position)))
                        .isEqualTo(JournalContract.truth(history.subList(0, (int) position)));
            }
        }
        assertThat(position).isEqualTo(history.size());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
