package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Weeks;

class FileRemovalTest {
    private static final FileOptions SMALL = FileOptions.withDefaults().withFileBytes(1 << 14);

    @TempDir
    Path directory;

    @Test
    void anErasedPersonIsFoundNowhereOnDisk() throws IOException {
        List<Event> history = JournalHistory.corrected(8, 60);
        ParticipantId person = JournalHistory.person(1);
        try (Journal journal = Journal.file(directory, SMALL)) {
            JournalContract.append(journal, history, 4);
            journal.snapshots()
                    .write(LECTURES, "a", new Snapshot("1", 3, person.value().getBytes(StandardCharsets.UTF_8)));
            assertThat(filesWith(person.value())).isNotEmpty();
            journal.erase(LECTURES, person, RECORDED);
            assertThat(filesWith(person.value())).isEmpty();
        }
        assertThat(filesWith(person.value())).isEmpty();
    }

    @Test
    void forgettingByTimeThatWasBrokenOffIsFinishedWhenOpening() throws IOException {
        List<Event> history = JournalHistory.plain(9, 60);
        Instant before = JournalHistory.START.plus(Duration.ofDays(21));
        List<Entry> forgotten;
        try (Journal whole = Journal.inMemory()) {
            JournalContract.append(whole, history, 4);
            whole.forget(LECTURES, before, RECORDED);
            forgotten = JournalContract.all(whole, 100);
        }
        try (Journal journal = Journal.file(directory, SMALL)) {
            JournalContract.append(journal, history, 4);
            Trimming.Maker maker = Trimming.Maker.ofEvents(before);
            history.forEach(maker::see);
            new ErasureIntent(LECTURES, maker.make(), journal.last() + 1, RECORDED).write(directory);
        }
        try (Journal journal = Journal.file(directory, SMALL)) {
            assertThat(JournalContract.all(journal, 100)).isEqualTo(forgotten);
        }
    }

    @Test
    void anErasureThatWasBrokenOffIsFinishedWhenOpening() throws IOException {
        List<Event> history = JournalHistory.corrected(9, 60);
        ParticipantId person = JournalHistory.person(1);
        try (Journal journal = Journal.file(directory, SMALL)) {
            JournalContract.append(journal, history, 4);
            Erasure.Maker maker = new Erasure.Maker(journal.standing(LECTURES, journal.last()), person);
            history.forEach(maker::see);
            new ErasureIntent(LECTURES, maker.make(), journal.last() + 1, RECORDED).write(directory);
        }
        try (Journal journal = Journal.file(directory, SMALL)) {
            assertThat(filesWith(person.value())).isEmpty();
            assertThat(journal.last()).isEqualTo(history.size() + 1);
            assertThat(JournalContract.facts(journal, Weeks.ALL, journal.last()))
                    .isEqualTo(new JournalTruth(history, Set.of(person), RECORDED, ZONE).facts());
        }
    }

    @Test
    void linesAndMembersOfANewerVersionSurviveAnErasureByteForByte() throws IOException {
        try (Journal journal = Journal.file(directory)) {
            journal.append(LECTURES, JournalHistory.plain(10, 10), RECORDED);
        }
        String form = "{\"sequence\":900,\"form\":\"of a newer version\"  }\n";
        String type = "{\"sequence\":901,\"recordedAt\":\"2024-06-01T12:00:00Z\",\"experiment\":\"lectures\",\"event\":"
                + "{\"type\":\"dreamt\",\"id\":\"forum/dream/1\",\"at\":\"2024-06-01T12:00:00Z\",  \"depth\":[1, 2]}}\n";
        String hers = "{\"sequence\":902,\"who\":\"person-1\"}\n";
        appendRaw(form, type, hers);
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.last()).isEqualTo(902);
            journal.erase(LECTURES, JournalHistory.person(1), RECORDED);
            assertThat(journal.last()).isEqualTo(903);
        }
        String text = Files.readString(log(1), StandardCharsets.ISO_8859_1);
        assertThat(text).contains(form).contains(type).doesNotContain("person-1\"");
    }

    private Path log(int number) {
        return directory.resolve("log").resolve(LogFile.name(number));
    }

    private void appendRaw(String... raw) throws IOException {
        LineWriter lines = new LineWriter();
        for (String line : raw) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            lines.add(bytes, 0, bytes.length);
        }
        try (LogFile file = LogFile.open(log(1), 1, Disk.REAL)) {
            file.append(lines.frame(), lines.size());
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) > 0
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
