package org.sociallearning.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.AnyEvent;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.AppreciationKind;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Unread;

class EventJsonTest {
    private final EventJson json = EventJson.strict();

    @Provide
    Arbitrary<Event> events() {
        return AnyEvent.eventOfAnyVersion();
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItWrote(@ForAll("events") Event event) {
        String line = written(event);
        assertThat(read(line)).isEqualTo(event);
        assertThat(written(read(line))).isEqualTo(line);
        assertThat(line).doesNotContain("\n", "\r");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsMembersInAnyOrder(@ForAll("events") Event event, @ForAll long seed) {
        String shuffled = Shuffled.members(written(event), seed);
        Event read = read(shuffled);
        assertThat(read.getClass()).isEqualTo(event.getClass());
        if (!(event instanceof Unread)) {
            assertThat(read.withHeader(event.header())).isEqualTo(event);
            assertThat(read.header().withUnread(event.header().unread())).isEqualTo(event.header());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsFromAStreamTheSame(@ForAll("events") Event event) throws IOException {
        JsonReader in =
                JsonReader.of(new ByteArrayInputStream(("[" + written(event) + "]").getBytes(StandardCharsets.UTF_8)));
        in.next();
        in.beginArray();
        in.next();
        Event read = json.read(in);
        assertThat(read.header().withUnread("")).isEqualTo(event.header().withUnread(""));
        if (!(event instanceof Unread)) {
            assertThat(read.withHeader(event.header())).isEqualTo(event);
        }
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void neverThrowsAnythingButItsOwnErrorOnBrokenInput(
            @ForAll("events") Event event, @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        byte[] bytes = written(event).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) "{}[]\",:\\0tfn-.e ".charAt(random.nextInt(16));
                default -> bytes = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
        }
        readsOrRefuses(bytes);
        assertThat(read(written(event)))
                .as("what comes after it is read as ever")
                .isEqualTo(event);
    }

    @Property
    void neverThrowsAnythingButItsOwnErrorOnRandomBytes(@ForAll byte[] bytes) {
        readsOrRefuses(bytes);
    }

    private void readsOrRefuses(byte[] bytes) {
        for (EventJson reader : new EventJson[] {json, EventJson.keeping()}) {
            try {
                Event read = reader.read(bytes, 0, bytes.length);
                assertThat(reader.read(bytes(written(read)), 0, bytes(written(read)).length))
                        .isEqualTo(read);
            } catch (JsonException e) {
                assertThat(e.problem().rule()).isNotEmpty();
            }
        }
    }

    @Test
    void writesOneFlatObjectAndLeavesOutWhatIsAsUsual() {
        Contributed question = Contributed.question(
                        "forum", "17", ParticipantId.of("p1"), Instant.parse("2018-03-12T18:40:00.5Z"))
                .withTopics("spreadsheets")
                .withText("Hoe?");
        assertThat(written(question))
                .isEqualTo("{\"type\":\"contributed\",\"id\":\"forum/post/17\",\"at\":\"2018-03-12T18:40:00.500Z\","
                        + "\"actor\":\"p1\",\"contribution\":\"forum/post/17\",\"kind\":\"question\",\"space\":\"forum\","
                        + "\"topics\":[\"spreadsheets\"],\"text\":\"Hoe?\"}");
    }

    @Test
    void writesAVoteWithItsPrecision() {
        Appreciated vote = Appreciated.of(
                EventId.of("se", "vote", "9"),
                AppreciationKind.LIKE,
                ContributionId.of("se", "post", "1"),
                null,
                Instant.parse("2018-03-12T00:00:00Z"));
        assertThat(written(vote.withHeader(vote.header().withPrecision(Duration.ofDays(1)))))
                .isEqualTo("{\"type\":\"appreciated\",\"id\":\"se/vote/9\",\"at\":\"2018-03-12T00:00:00Z\","
                        + "\"precision\":\"PT24H\",\"contribution\":\"se/post/1\",\"kind\":\"like\"}");
    }

    @Test
    void givesTheSameObjectForTheSamePerson() {
        String line = "{\"type\":\"left\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\",\"actor\":\"p1\"}";
        assertThat(read(line).actor()).isSameAs(read(line).actor());
    }

    @Test
    void leavesWhatIsMissingToValidation() {
        Event event = read("{\"type\":\"contributed\",\"words\":3,\"topics\":[null,\"a\"]}");
        assertThat(event).isInstanceOfSatisfying(Contributed.class, c -> {
            assertThat(c.header().id()).isNull();
            assertThat(c.header().at()).isNull();
            assertThat(c.contribution()).isNull();
            assertThat(c.topics()).hasSize(2).containsNull();
        });
    }

    @Test
    void takesNullForLeftOut() {
        assertThat(
                        read(
                                "{\"type\":\"left\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\",\"actor\":null,\"precision\":null}"))
                .isEqualTo(read("{\"type\":\"left\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\"}"));
    }

    @Test
    void keepsMembersOfANewerVersionAndWritesThemBack() {
        String line =
                "{\"type\":\"left\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\",\"mood\":{\"is\" : [1.50, \"\\u00e9\"]},"
                        + "\"\\\"odd\\\"\":null}";
        Event event = read(line);
        assertThat(event.header().unread()).isEqualTo("\"mood\":{\"is\" : [1.50, \"\\u00e9\"]},\"\\\"odd\\\"\":null");
        assertThat(written(event)).isEqualTo(line);
    }

    @Test
    void keepsEventsOfANewerVersionAndWritesThemBack() {
        String line =
                "{\"id\":\"a\", \"at\":\"2018-03-12T18:40:00Z\",\"type\":\"moved\",\"to\":[ 1.0,\"\\u00e9\" ],\"actor\":\"p1\"}";
        Event event = read(line);
        assertThat(event).isInstanceOfSatisfying(Unread.class, unread -> {
            assertThat(unread.type()).isEqualTo("moved");
            assertThat(unread.actor()).isEqualTo(ParticipantId.of("p1"));
        });
        assertThat(written(event)).isEqualTo(line);
    }

    @Test
    void writesTheHeaderOfANewerEventAsItStandsNow() {
        Event event =
                read("{\"id\":\"a\",\"type\":\"moved\",\"at\":\"2018-03-12T18:40:00Z\",\"to\":[ 1 ],\"actor\":\"p1\"}");
        assertThat(written(event.withHeader(event.header().withActor(null))))
                .isEqualTo("{\"type\":\"moved\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\",\"to\":[ 1 ]}");
    }

    @Test
    void keepsAnEventWithAValueOfANewerVersionInItsJournalOnly() {
        String line =
                "{\"type\":\"revised\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\",\"contribution\":\"c\",\"format\":\"asciidoc\"}";
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(JsonException.class)
                .hasMessage("line 1, column 84: format (a text of 8 characters) must be one of plain, html, markdown");
        Event kept = EventJson.keeping().read(bytes(line), 0, bytes(line).length);
        assertThat(kept).isInstanceOf(Unread.class);
        assertThat(written(kept)).isEqualTo(line);
    }

    @Test
    void leavesNothingOfARefusedRecordToTheNextOne() {
        String newerAndBroken = "{\"type\":\"revised\",\"id\":\"a\",\"at\":\"2018-03-12T18:40:00Z\",\"actor\":\"anna\","
                + "\"contribution\":\"c\",\"format\":\"asciidoc\",";
        String ofNobody = "{\"type\":\"revised\",\"id\":\"b\",\"at\":\"2018-03-12T18:41:00Z\",\"contribution\":\"d\"}";
        EventJson keeping = EventJson.keeping();

        assertThatThrownBy(() -> keeping.read(bytes(newerAndBroken), 0, bytes(newerAndBroken).length))
                .isInstanceOf(JsonException.class);
        Event next = keeping.read(bytes(ofNobody), 0, bytes(ofNobody).length);

        assertThat(next).isEqualTo(read(ofNobody));
        assertThat(next.actor()).isNull();
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertRefused("", "line 1, column 1: (nothing) must be an object");
        assertRefused("[]", "line 1, column 1: (an array) must be an object");
        assertRefused("{}", "line 1, column 1: type (nothing) must be given");
        assertRefused("{\"type\":7}", "line 1, column 9: type (7) must be a text");
        assertRefused("{\"type\":\"left\",\"id\":7}", "line 1, column 21: id (7) must be a text");
        assertRefused(
                "{\"type\":\"left\",\"at\":\"yesterday\"}",
                "line 1, column 21: at (a text of 9 characters) must be an instant as 2018-03-12T18:40:00Z");
        assertRefused(
                "{\"type\":\"left\",\"id\":\"a\",\"id\":\"b\"}", "line 1, column 30: id (member) must be there once");
        assertRefused("{\"type\":\"left\",\"type\":\"left\"}", "line 1, column 23: type (member) must be there once");
        assertRefused("{\"type\":\"left\",\"x\":1,\"x\":2}", "line 1, column 26: ? (member) must be there once");
        assertRefused("{\"type\":\"left\"}{}", "line 1, column 16: (document) must be the only one");
        assertRefused(
                "{\"type\":\"contributed\",\"words\":1.5}", "line 1, column 31: words (1.5) must be a whole number");
        assertRefused(
                "{\"type\":\"contributed\",\"topics\":[\"a\",[]]}",
                "line 1, column 37: topics[1] (an array) must be a text");
        assertRefused(
                "{\"type\":\"opened\",\"zone\":\"Mars/Olympus\"}",
                "line 1, column 25: zone (a text of 12 characters) must be a time zone as Europe/Amsterdam");
        assertRefused(
                "{\"type\":\"joined\",\"locale\":\"nl_NL\"}",
                "line 1, column 27: locale (a text of 5 characters) must be a language tag as nl or en-GB");
        assertRefused(
                "{\"type\":\"left\",\"precision\":\"a day\"}",
                "line 1, column 28: precision (a text of 5 characters) must be a duration as PT1H30M or P1D");
    }

    @Test
    void refusesAListLongerThanAnyEventMayHold() {
        String elements = "\"\",".repeat(ListForm.MOST);

        assertThatThrownBy(() -> read("{\"type\":\"contributed\",\"topics\":[" + elements + "\"\"]}"))
                .isInstanceOf(JsonException.class)
                .hasMessageEndingWith("topics[12000] (more than 12000 elements) must be fewer");
    }

    private void assertRefused(String line, String message) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(JsonException.class).hasMessage(message);
    }

    private Event read(String line) {
        return json.read(bytes(line), 0, bytes(line).length);
    }

    private String written(Event event) {
        JsonBytes bytes = new JsonBytes();
        try (JsonWriter out = JsonWriter.to(bytes)) {
            json.write(event, out);
        }
        return bytes.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
