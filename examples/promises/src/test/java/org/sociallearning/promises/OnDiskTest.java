package org.sociallearning.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.ImportOptions;
import org.sociallearning.core.ImportReport;
import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Custom;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.house.Requirement;

/** After an erasure nothing of the person is left on disk, and nothing of them gets in again. */
@Tag("once")
@Requirement("S1")
class OnDiskTest {
    private static final String MARK = "quxmarked";
    private static final int ACTS = 200;

    @TempDir
    private Path directory;

    @Test
    void findsNothingOfAnErasedPersonInAnyByte() {
        try (World world = World.empty(Journals.FILE, directory)) {
            History history = History.of(3, world.workspace::participant, ACTS);
            world.live(history.events(), true);
            ParticipantId gone = history.everybody().get(3);
            world.record(marked(gone));
            world.workspace.save();
            assertThat(filesWith(gone.value())).as("where they were").hasSizeGreaterThan(1);
            assertThat(filesWith(MARK)).as("where their words were").isNotEmpty();

            world.workspace.erase(gone);

            assertThat(filesWith(gone.value())).isEmpty();
            assertThat(filesWith(MARK)).isEmpty();
            world.told(ErasureTest.others(history, gone));
            world.workspace.save();
            assertThat(filesWith(gone.value())).isEmpty();
        }
        try (World reopened = World.empty(Journals.FILE, directory)) {
            assertThat(filesWith(reopened.workspace.participant("person 3").value()))
                    .isEmpty();
            assertThat(filesWith("person 3")).as("a host's id is never there").isEmpty();
        }
    }

    @Test
    void keepsAnErasedPersonOutOfLaterEventsAndImports() {
        try (World world = World.empty(Journals.FILE, directory)) {
            History history = History.of(3, world.workspace::participant, ACTS);
            world.live(history.events(), false);
            ParticipantId gone = history.everybody().get(3);
            world.workspace.erase(gone);

            List<Event> again = new ArrayList<>(history.events());
            again.addAll(marked(gone));
            world.record(again);
            ImportReport report =
                    world.workspace.importFrom(EventReaders.own(), export(), ImportOptions.onBasis("works council"));

            assertThat(report.completed()).isTrue();
            assertThat(filesWith(gone.value())).isEmpty();
            assertThat(filesWith(MARK)).isEmpty();
        }
    }

    private static List<Event> marked(ParticipantId person) {
        Header header = Header.of(EventId.of("host", "marked", "1"), History.NOW, person);
        return List.of(
                Joined.of(person, History.NOW.minusSeconds(9)),
                Contributed.question("marked", "2", person, History.NOW)
                        .withText("What is a " + MARK + "?")
                        .withTopics(MARK),
                CheckedIn.of(EventId.of("host", "marked", "3"), History.NOW)
                        .withInterest(MARK)
                        .withHeader(header.withActor(person)),
                Custom.of(EventId.of("host", "marked", "4"), "acme.note", person, History.NOW)
                        .withHeader(Header.of(EventId.of("host", "marked", "4"), History.NOW, person)
                                .withAttribute("acme:note", MARK)));
    }

    /** The same history and more as a host exports it: with its own ids of people. */
    static Source export() {
        List<Event> events =
                new ArrayList<>(History.of(3, ParticipantId::of, ACTS).events());
        events.addAll(marked(ParticipantId.of("person 3")));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (JsonWriter out = JsonWriter.to(lines)) {
            for (Event event : events) {
                EventJson.strict().write(event, out);
                out.line();
            }
        }
        return Source.of("export.jsonl", lines.toByteArray());
    }

    /** The files under the directory whose bytes hold the text. */
    private List<Path> filesWith(String text) {
        return filesWith(directory, text);
    }

    /** The files under a directory whose bytes hold the text. */
    static List<Path> filesWith(Path directory, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            // every byte is one character in this charset
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
