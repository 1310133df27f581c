package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.Unread;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonWriter;

class OwnReaderTest {
    private static final EventReader READER = EventReaders.own();
    private static final ReadOptions PSEUDONYMS = ReadOptions.withDefaults().withSetting("people", "pseudonyms");
    private static final Instant NOW = Instant.parse("2018-03-12T17:00:45Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna@example.org");
    private static final Contributed QUESTION = Contributed.question("forum", "17", ANNA, NOW)
            .withTopics("spreadsheets")
            .withText("How do I make a pivot table?");

    static byte[] lines(Event... events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EventJson json = EventJson.strict();
        for (Event event : events) {
            try (JsonWriter out = JsonWriter.to(bytes)) {
                json.write(event, out);
            }
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static Recorded read(String lines, ReadOptions options) {
        return Recorded.of(READER, Source.of("e.jsonl", lines.getBytes(UTF_8)), options);
    }

    private static Recorded read(byte[] lines, ReadOptions options) {
        return Recorded.of(READER, Source.of("e.jsonl", lines), options);
    }

    @Test
    void givesBackWhatThisExperimentWrote() {
        Joined joined = Joined.of(ANNA, NOW, Role.PARTICIPANT);
        Recorded read = read(lines(joined, QUESTION), PSEUDONYMS);

        assertThat(read.events).containsExactly(joined, QUESTION);
        assertThat(read.outcomes.keySet()).containsExactly("e.jsonl:1", "e.jsonl:2");
    }

    @Test
    void givesPeoplePseudonymsAlsoInTheIdsOfEventsAboutThem() {
        Joined joined = Joined.of(ANNA, NOW, Role.PARTICIPANT);
        Recorded read = read(
                lines(joined, QUESTION.withAddressedTo(List.of(ParticipantId.of("bram")))), ReadOptions.withDefaults());

        ParticipantId anna = ParticipantId.of("~anna@example.org");
        assertThat(read.events.get(0)).isEqualTo(Joined.of(anna, NOW, Role.PARTICIPANT));
        assertThat(read.events.get(0).id()).isEqualTo(EventId.of("person/joined/~anna@example.org@" + NOW));
        assertThat(read.events.get(1).actor()).isEqualTo(anna);
        assertThat(((Contributed) read.events.get(1)).addressedTo()).containsExactly(ParticipantId.of("~bram"));
    }

    @Test
    void keepsWhatANewerVersionWroteOnlyWhereItIsThisExperimentsOwn() {
        String newer = "{\"type\":\"levitated\",\"id\":\"f/x/1\",\"at\":\"2018-03-12T17:00:45Z\",\"who\":\"anna\"}\n";

        assertThat(read(newer, PSEUDONYMS).events).singleElement().isInstanceOf(Unread.class);
        Recorded read = read(newer, ReadOptions.withDefaults());
        assertThat(read.events).isEmpty();
        assertThat(read.unknown.asMap()).containsExactly(Map.entry("type levitated", 1L));
        assertThat(read.leftOut.asMap()).containsExactly(Map.entry("event of a newer version", 1L));
    }

    @Test
    void readsTheLinesAroundBrokenOnes() {
        String good = new String(lines(QUESTION), UTF_8);
        String old = good.replace("2018-", "0000-");
        Recorded read = read(
                good + "nonsense\n" + old + "{\"type\":\"contributed\"\n" + "[]\n\n" + good + good.substring(0, 40),
                PSEUDONYMS);

        assertThat(read.outcomes)
                .containsExactly(
                        Map.entry("e.jsonl:1", "accepted"),
                        Map.entry("e.jsonl:2", "refused"),
                        Map.entry("e.jsonl:3", "refused"),
                        Map.entry("e.jsonl:4", "refused"),
                        Map.entry("e.jsonl:5", "refused"),
                        Map.entry("e.jsonl:7", "accepted"),
                        Map.entry("e.jsonl:8", "refused"));
        assertThat(read.problems).extracting(Object::toString).noneMatch(text -> text.contains("pivot"));
    }

    @Test
    void leavesWhatIsMissingToValidation() {
        Recorded read =
                read("{\"type\":\"contributed\"}\n{\"type\":\"joined\",\"actor\":\"a\"}\n", ReadOptions.withDefaults());

        assertThat(read.events).hasSize(2);
        assertThat(read.events.get(0).header().id()).isNull();
    }

    @Test
    void refusesEmptyAndWideInput() {
        assertThat(read("", PSEUDONYMS).problems).hasSize(1);
        assertThat(read("\n\n", PSEUDONYMS).problems).hasSize(1);
        byte[] wide = ("\uFEFF" + new String(lines(QUESTION), UTF_8)).getBytes(StandardCharsets.UTF_16BE);
        assertThat(read(wide, PSEUDONYMS).problems).hasSize(1);
        byte[] marked = ("\uFEFF" + new String(lines(QUESTION), UTF_8)).getBytes(UTF_8);
        assertThat(read(marked, PSEUDONYMS).events).hasSize(1);
    }

    @Test
    void saysWhatTheSettingMayBe() {
        assertThatThrownBy(() -> read("", ReadOptions.withDefaults().withSetting("people", "names")))
                .hasMessage("people (names) must be ids or pseudonyms");
    }
}
