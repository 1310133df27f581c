package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A log that the first version wrote, with an event of every type, is read for ever. Made once, from
 * {@code golden/events-v1.jsonl}; a later format gets a log of its own beside it.
 */
@Tag("once")
class FirstFormatTest {
    private static final String LOG = "/golden/journal-v1.log";

    @TempDir
    Path directory;

    @Test
    void readsWhatTheFirstVersionWrote() throws IOException {
        place(golden());
        try (Journal journal = Journal.file(directory)) {
            assertThat(journal.problems()).isEmpty();
            List<Entry> entries = JournalContract.all(journal, 10);
            assertThat(JournalContract.events(entries)).isEqualTo(events()).hasSizeGreaterThan(30);
            assertThat(entries).allMatch(entry -> entry.recordedAt().equals(RECORDED));
            assertThat(journal.append(LECTURES, events(), RECORDED).recorded()).isZero();
        }
    }

    @Test
    void refusesALaterFormatByName() throws IOException {
        byte[] bytes = golden();
        bytes[LogFile.HEADER - 1] = '2';
        place(bytes);
        assertThatThrownBy(() -> Journal.file(directory))
                .isInstanceOf(SocialLearningException.class)
                .hasMessageEndingWith("00000001.log is no log of this version");
        assertThat(Files.readAllBytes(directory.resolve("log").resolve(LogFile.name(1))))
                .isEqualTo(bytes);
    }

    @Test
    @EnabledIfSystemProperty(named = "golden.write", matches = "true")
    void writesTheLog() throws IOException {
        try (Journal journal = Journal.file(directory)) {
            JournalContract.append(journal, events(), 7);
        }
        Files.copy(directory.resolve("log").resolve(LogFile.name(1)), Path.of("src/test/resources" + LOG));
    }

    private void place(byte[] log) throws IOException {
        Files.createDirectories(directory.resolve("log"));
        Files.write(directory.resolve("log").resolve(LogFile.name(1)), log);
    }

    private static byte[] golden() throws IOException {
        try (InputStream in = FirstFormatTest.class.getResourceAsStream(LOG)) {
            assertThat(in).as(LOG).isNotNull();
            return in.readAllBytes();
        }
    }

    private static List<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        try (InputStream in = FirstFormatTest.class.getResourceAsStream("/golden/events-v1.jsonl")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 0)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                events.add(EventJson.keeping().read(bytes, 0, bytes.length));
            }
        }
        return events;
    }
}
