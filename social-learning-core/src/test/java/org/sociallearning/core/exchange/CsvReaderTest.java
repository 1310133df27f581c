package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.TextFormat;
import org.sociallearning.core.event.Visibility;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

class CsvReaderTest {
    private static final EventReader READER = EventReaders.csv();
    private static final String BAD_TIME = "must be a date or a date and time as in 2018-03-12T17:00:45Z";

    private static Recorded read(String table) {
        return read(table, ReadOptions.withDefaults());
    }

    private static Recorded read(String table, ReadOptions options) {
        return Recorded.of(READER, Source.of("t.csv", table.getBytes(UTF_8)), options);
    }

    private static Contributed only(Recorded read) {
        assertThat(read.problems).isEmpty();
        assertThat(read.events).hasSize(1);
        return (Contributed) read.events.get(0);
    }

    @Test
    void makesAContributionOfEachRecordWithAllItsColumns() {
        Recorded read = read("""
                id,author,time,text,parent,tags,space,kind
                7,anna,2018-03-12T17:00:45Z,"It works, for me",5;6,excel; pivot tables,help,answer
                """);

        assertThat(only(read))
                .isEqualTo(Contributed.of(
                                ContributionKind.ANSWER,
                                ContributionId.of("csv/row/7"),
                                SpaceId.of("help"),
                                ParticipantId.of("~anna"),
                                Instant.parse("2018-03-12T17:00:45Z"))
                        .inReplyTo(ContributionId.of("csv/row/5"), ContributionId.of("csv/row/6"))
                        .withTopics("excel", "pivot tables")
                        .withText("It works, for me"));
    }

    @Test
    void findsColumnsUnderTheNamesThatTheTableGivesThem() {
        ReadOptions dutch = ReadOptions.withDefaults()
                .withSourceName("intranet")
                .withZone(ZoneId.of("Europe/Amsterdam"))
                .withSetting("author", "Auteur")
                .withSetting("time", "Datum")
                .withSetting("text", "Bericht")
                .withSetting("time-format", "dd-MM-yyyy HH:mm");
        Recorded read = read("Nr;Datum;Auteur;Bericht\n1;12-07-2018 17:00;anna;Hoi\n", dutch);

        Contributed contributed = only(read);
        assertThat(contributed.at()).isEqualTo(Instant.parse("2018-07-12T15:00:00Z"));
        assertThat(contributed.header().precision()).isEqualTo(Duration.ofMinutes(1));
        assertThat(contributed.text()).isEqualTo("Hoi");
        assertThat(contributed.contribution()).isEqualTo(ContributionId.of("intranet/row/2"));
        assertThat(contributed.answerable()).isFalse();
        assertThat(read.unknown.asMap()).containsExactly(Map.entry("column Nr", 1L));
    }

    @Test
    void readsTimesInTheFormatsItKnows() {
        Map<String, Instant> times = Map.of(
                "2018-03-12T17:00:45+01:00", Instant.parse("2018-03-12T16:00:45Z"),
                "2018-03-12 17:00:45", Instant.parse("2018-03-12T17:00:45Z"),
                "2018-03-12T17:00", Instant.parse("2018-03-12T17:00:00Z"),
                "2018-03-12", Instant.parse("2018-03-12T00:00:00Z"));
        times.forEach((text, at) -> assertThat(
                        only(read("author,time\na," + text + "\n")).at())
                .as(text)
                .isEqualTo(at));
        assertThat(only(read("author,time\na,2018-03-12\n")).header().precision())
                .isEqualTo(Duration.ofDays(1));
        ReadOptions seconds = ReadOptions.withDefaults().withSetting("time-format", "epoch-seconds");
        assertThat(only(read("author,time\na,1520874045\n", seconds)).at())
                .isEqualTo(Instant.parse("2018-03-12T17:00:45Z"));
        ReadOptions millis = ReadOptions.withDefaults().withSetting("time-format", "epoch-millis");
        assertThat(only(read("author,time\na,1520874045567\n", millis)).at())
                .isEqualTo(Instant.parse("2018-03-12T17:00:45.567Z"));
    }

    @Test
    void readsQuotedFieldsWithSeparatorsQuotesAndLineEndsInThem() {
        Recorded read = read("author,time,text\r\na,2018-03-12,\"one, \"\"two\"\"\r\nthree\"\r\nb,2018-03-13,four\r\n");

        assertThat(read.all(Contributed.class))
                .extracting(Contributed::text)
                .containsExactly("one, \"two\"\r\nthree", "four");
        assertThat(read.outcomes.keySet()).containsExactly("t.csv:2", "t.csv:4");
    }

    @Test
    void findsTheSeparatorInTheHeader() {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            String table = "author,time,text\na,2018-03-12,x\n".replace(',', separator);
            assertThat(only(read(table)).text()).isEqualTo("x");
        }
        ReadOptions given = ReadOptions.withDefaults().withSetting("separator", "~");
        assertThat(only(read("author~time~text\na~2018-03-12~x,y\n", given)).text())
                .isEqualTo("x,y");
    }

    @Test
    void readsTheEncodingOfTheMarkElseTheOneGiven() {
        String table = "author,time,text\na,2018-03-12,caf\u00E9\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Source marked = Source.of("t.csv", ("\uFEFF" + table).getBytes(charset));
            assertThat(only(Recorded.of(READER, marked)).text())
                    .as(charset.name())
                    .isEqualTo("caf\u00E9");
        }
        Source latin = Source.of("t.csv", table.getBytes(StandardCharsets.ISO_8859_1));
        ReadOptions windows = ReadOptions.withDefaults().withSetting("charset", "windows-1252");
        assertThat(only(Recorded.of(READER, latin, windows)).text()).isEqualTo("caf\u00E9");
        assertThat(Recorded.of(READER, latin).problems)
                .containsExactly(Problem.of(
                        "t.csv:2", "text", "5 characters", "must be text in its encoding, without control characters"));
    }

    @Test
    void leavesPrivateMessagesOutUnlessAsked() {
        String table = "author,time,text,private\na,2018-03-12,x,yes\nb,2018-03-12,y,no\n";

        Recorded left = read(table);
        assertThat(left.events).hasSize(1);
        assertThat(left.leftOut.asMap()).containsExactly(Map.entry("private message", 1L));
        Recorded asked = read(table, ReadOptions.withDefaults().withPrivates(true));
        assertThat(asked.all(Contributed.class))
                .extracting(Contributed::visibility)
                .containsExactly(Visibility.PRIVATE, Visibility.PUBLIC);
    }

    @Test
    void knowsNoAuthorOfARecordWithoutOneAndNoParentOfARoot() {
        Contributed contributed = only(read("id,author,time,parent\n1,,2018-03-12,0\n"));

        assertThat(contributed.actor()).isNull();
        assertThat(contributed.inReplyTo()).isEmpty();
        assertThat(contributed.answerable()).isTrue();
    }

    @Test
    void countsKindsItDoesNotKnowAndMakesThemRemarks() {
        Recorded read = read("author,time,kind\na,2018-03-12,poll\nb,2018-03-12,resource:moodle.glossary\n");

        assertThat(read.all(Contributed.class))
                .extracting(Contributed::kind)
                .containsExactly(ContributionKind.REMARK, ContributionKind.RESOURCE.refined("moodle.glossary"));
        assertThat(read.unknown.asMap()).containsExactly(Map.entry("kind poll", 1L));
    }

    @Test
    void readsMarkup() {
        Contributed contributed = only(read(
                "author,time,text\na,2018-03-12,<p>one <b>two</b></p>\n",
                ReadOptions.withDefaults().withSetting("markup", "html")));

        assertThat(contributed.format()).isEqualTo(TextFormat.HTML);
        assertThat(contributed.words()).isEqualTo(Contributed.WORDS_UNKNOWN);
    }

    @Test
    void refusesRecordsWithAllThatIsWrongAndNeverShowsText() {
        Recorded read = read(
                "id,author,time,text\n,a,a secret told,x\n2,a,2018-03-12,x\n3,a,2018-13-12,x,y\n4,a,,x\n5,a,0000-01-01,x\n");

        assertThat(read.problems)
                .containsExactly(
                        Problem.of("t.csv:2", "id", "absent", "must be there"),
                        Problem.of("t.csv:2", "time", "13 characters", BAD_TIME),
                        Problem.of("t.csv:4", "", "5 fields", "must have no more fields than the header, which has 4"),
                        Problem.of("t.csv:5", "time", "absent", "must be there"),
                        Problem.of("t.csv:6", "time", "0000-01-01", "must not be before 1970"));
        assertThat(read.outcomes).containsEntry("t.csv:3", "accepted");
    }

    @Test
    void readsTheRecordsAfterOneWhoseQuoteIsNeverClosed() {
        Recorded read = read("author,time,text\na,2018-03-12,\"open\nb,2018-03-12,x\nc,2018-03-12,y\n");

        assertThat(read.problems).containsExactly(Problem.of("t.csv:2", "", "record", "must have a closing quote"));
        assertThat(read.outcomes)
                .containsExactly(
                        Map.entry("t.csv:2", "refused"),
                        Map.entry("t.csv:3", "accepted"),
                        Map.entry("t.csv:4", "accepted"));
    }

    @Test
    void readsTheRecordsAfterOneWithTextBehindAClosingQuote() {
        Recorded read =
                read("author,time,text\na,2018-03-12,\"x\"y\nb,2018-03-12,\"open\nc,2018-03-12,\"y\nd,2018-03-12,z\n");

        assertThat(read.outcomes.values()).containsExactly("refused", "refused", "refused", "accepted");
    }

    @Test
    void endsEachRecordOnceWhereACarriageReturnStandsAloneBehindAClosingQuote() {
        Recorded read = read("author,time,text\na,2018-03-12,\"x\"\ry\"\nb,2018-03-12,\"z\"\r\nc,2018-03-12,\"z\"\r");

        assertThat(read.problems)
                .containsExactly(Problem.of("t.csv:2", "", "record", "must have a line feed after a carriage return"));
        assertThat(read.outcomes)
                .containsExactly(
                        Map.entry("t.csv:2", "refused"),
                        Map.entry("t.csv:3", "accepted"),
                        Map.entry("t.csv:4", "accepted"));
    }

    @Test
    void saysWhichColumnIsMissingWithoutShowingTheHeader() {
        assertThatThrownBy(() -> read("a secret,another\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "file (t.csv) must have a column author for its author, and none of its 2 columns is called so."
                                + " Maybe set author to another name, or the separator");
        assertThatThrownBy(
                        () -> read("author,time\n", ReadOptions.withDefaults().withSetting("text", "Body")))
                .hasMessageContaining("must have a column Body for its text");
    }

    @Test
    void saysWhatIsWrongWithASetting() {
        ReadOptions defaults = ReadOptions.withDefaults();
        Map.of("charset", "klingon", "separator", "ab", "time-format", "bb", "markup", "wiki")
                .forEach((name, value) -> {
                    assertThatThrownBy(() -> read("author,time\n", defaults.withSetting(name, value)))
                            .as(name)
                            .isInstanceOf(SocialLearningException.class)
                            .hasMessageContaining("(" + value + ") must be ");
                });
        assertThatThrownBy(() -> read("author,time\n", defaults.withSetting("colour", "red")))
                .hasMessageStartingWith(
                        "settings [colour] must be known to the format csv. Maybe one of [author, time,");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(read("").problems)
                .containsExactly(Problem.of("t.csv", "", "file", "must begin with a line that names its columns"));
        assertThat(read("author,time\n").outcomes).isEmpty();
    }

    @Test
    void readsAFolderOfTablesAndSaysWhenItHoldsNone(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("general"));
        Files.writeString(folder.resolve("general/2018-03-12.csv"), "author,time\na,2018-03-12\n");
        Files.writeString(folder.resolve("readme.txt"), "hello");
        Recorded read = Recorded.of(READER, Source.of(folder));
        assertThat(read.outcomes.keySet()).containsExactly("general/2018-03-12.csv:2");
        assertThat(read.unknown.asMap()).containsExactly(Map.entry("file readme.txt", 1L));

        Files.delete(folder.resolve("general/2018-03-12.csv"));
        Files.writeString(folder.resolve("other.txt"), "hello");
        assertThatThrownBy(() -> Recorded.of(READER, Source.of(folder)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageEndingWith("must be a file, or hold files that end in .csv or .tsv");
    }
}
