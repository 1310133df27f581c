package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.problem.Problem;

/** The code that {@code docs/formats.md} shows. */
class ReadingGuideTest {
    @Test
    void readsATableOfAnIntranet(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("messages.csv");
        Files.writeString(
                file, "Nr;Datum;Auteur;Bericht;Op\n1;12-07-2018 17:00;anna;Hoe dan?;\n2;12-07-2018 17:05;bram;Zo.;1\n");
        // region csv
        ReadOptions options = ReadOptions.withDefaults()
                .withSourceName("intranet")
                .withZone(ZoneId.of("Europe/Amsterdam"))
                .withSetting("id", "Nr")
                .withSetting("author", "Auteur")
                .withSetting("time", "Datum")
                .withSetting("time-format", "dd-MM-yyyy HH:mm")
                .withSetting("text", "Bericht")
                .withSetting("parent", "Op");
        // endregion
        Recorded read = Recorded.of(EventReaders.csv(), Source.of(file), options);

        assertThat(read.events).hasSize(2);
        assertThat(((Contributed) read.events.get(1)).inReplyTo())
                .containsExactly(ContributionId.of("intranet", "row", "1"));
    }

    @Test
    void readsAVerbOfOnesOwn() {
        // region verbs
        ReadOptions options = ReadOptions.withDefaults()
                .withSetting("verbs", "https://example.org/verbs/praised * appreciates helpful itself");
        // endregion
        assertThat(Recorded.of(EventReaders.xapi(), Samples.xapi(), options).problems)
                .isEmpty();
    }

    @Test
    void findsReadersByNameOrByLooks() {
        Source source = Samples.stackExchange();
        // region find
        EventReaders readers = EventReaders.discover(Thread.currentThread().getContextClassLoader());
        EventReader byName = readers.get("stackexchange");
        List<EventReader> byLooks = readers.accepting(source);
        // endregion
        assertThat(byLooks)
                .extracting(reader -> reader.format().id())
                .containsExactly(byName.format().id());
    }

    // region reader
    /** Reads lines of an author, a tab and a text. */
    static final class NotesReader implements EventReader {
        @Override
        public Format format() {
            return Format.of("notes", "1", "Notes, one a line");
        }

        @Override
        public boolean accepts(Source source) throws IOException {
            return source.part("notes.txt") != null;
        }

        @Override
        public void read(Source source, Sink sink) throws IOException {
            Source.Part part = source.part("notes.txt");
            if (part == null) {
                throw new UnreadableSourceException("source (" + source.name() + ") must hold notes.txt");
            }
            String sourceName = sink.options().sourceName(format());
            try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(part.open(), UTF_8))) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    String position = part.name() + ":" + ++number;
                    int tab = line.indexOf('\t');
                    if (tab < 1) {
                        sink.refused(Problem.of(position, "author", "absent", "must stand before a tab"));
                    } else {
                        sink.event(
                                position,
                                Contributed.of(
                                                ContributionKind.REMARK,
                                                ContributionId.of(sourceName, "note", Integer.toString(number)),
                                                SpaceId.of("notes"),
                                                sink.participant(line.substring(0, tab)),
                                                Instant.EPOCH)
                                        .withText(line.substring(tab + 1)));
                    }
                }
            }
        }
    }
    // endregion

    // region laws
    @TestFactory
    Stream<DynamicTest> keepsTheLaws() {
        Source sample = Source.of("notes.txt", "anna-0042\tThe sun shines today\n".getBytes(UTF_8));
        return EventReaderContract.laws(new NotesReader(), sample).stream()
                .map(law -> DynamicTest.dynamicTest(law.name(), law.check()::run));
    }
    // endregion
}
