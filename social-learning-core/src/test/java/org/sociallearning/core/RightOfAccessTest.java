package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.Contested;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.house.Requirement;

@Requirement("S1")
class RightOfAccessTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant AT = NOW.minus(Duration.ofDays(2));
    private static final Topic TOPIC = Topic.of("pivot tables");

    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
            .textRetention(TextRetention.keepWithConsent(30))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .open();
    private final Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
    private final ParticipantId anna = workspace.participant("anna");
    private final ParticipantId mail = workspace.participant("anna@example.org");
    private final ParticipantId bram = workspace.participant("bram");
    private final ParticipantId chris = workspace.participant("chris");
    private final Contributed question = Contributed.question("forum", "1", anna, AT);
    private final Contributed answer = Contributed.answer("forum", "2", question, bram, AT)
            .withAddressedTo(List.of(anna, chris))
            .withText("Words of Bram");

    @BeforeEach
    void record() {
        List<Event> events = List.of(
                Joined.of(anna, AT),
                Joined.of(mail, AT),
                Joined.of(bram, AT).withConsent(Consent.KEEP_TEXT, AT),
                Joined.of(chris, AT),
                ConsentGiven.of(anna, AT, java.util.Map.of(Consent.BE_FOUND, AT)),
                question,
                answer,
                Contributed.answer("forum", "3", question, chris, AT),
                Contributed.answer("forum", "4", answer, mail, AT).withAddressedTo(List.of(bram)),
                Appreciated.thanks("forum", "5", question.contribution(), bram, AT),
                Appreciated.thanks("forum", "6", answer.contribution(), chris, AT),
                Confirmed.of(id("7"), anna, TOPIC, bram, AT),
                Contested.of(id("8"), anna, TOPIC, chris, AT),
                Confirmed.of(id("9"), bram, TOPIC, anna, AT),
                Proposed.of(id("10"), ProposalForm.CIRCLE, List.of(anna, bram, chris), AT),
                Revised.of(id("11"), question.contribution(), bram, AT),
                Merged.of(mail, anna, AT));
        assertThat(workspace.record(events).recorded()).isEqualTo(events.size());
    }

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    void givesAllThatIsRecordedAboutAPersonUnderAllTheirIds() {
        assertThat(events(anna))
                .extracting(event -> event.id().value())
                .containsExactly(
                        Joined.of(anna, AT).id().value(),
                        Joined.of(mail, AT).id().value(),
                        "person/consent-given/" + anna + "@" + AT,
                        "forum/post/1",
                        "forum/post/2",
                        "forum/post/4",
                        "forum/thanks/5",
                        "host/event/7",
                        "host/event/8",
                        "host/event/9",
                        "host/event/10",
                        "host/event/11",
                        "person/merged/" + mail + "@" + AT);
        assertThat(events(mail)).isEqualTo(events(anna));
    }

    @Test
    void leavesEverybodyElseOutOfWhatOthersDid() {
        assertThat(events(anna))
                .filteredOn(event -> !anna.equals(event.actor()) && !mail.equals(event.actor()))
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain(bram.value(), chris.value()))
                .noneMatch(event -> event instanceof Contributed said && said.text() != null);
        assertThat(events(anna))
                .as("whom they named themselves")
                .anyMatch(event ->
                        event instanceof Confirmed given && given.person().equals(bram))
                .anyMatch(event ->
                        event instanceof Contributed said && said.addressedTo().equals(List.of(bram)));
    }

    @Test
    void isWrittenAsLinesThatAreReadAgain() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        workspace.export(anna, out);

        List<Event> read = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .map(line -> EventJson.strict().read(line, 0, line.length))
                .toList();
        assertThat(read).isEqualTo(events(anna));
    }

    @Test
    void hasNothingOfWhoWasErasedOrIsNotKnown() {
        workspace.erase(anna);

        assertThat(events(anna)).isEmpty();
        assertThat(events(mail)).isEmpty();
        assertThat(events(workspace.participant("nobody"))).isEmpty();
    }

    private List<Event> events(ParticipantId person) {
        List<Event> events = new ArrayList<>();
        workspace.export(person, events::add);
        return events;
    }

    private static EventId id(String key) {
        return EventId.of("host", "event", key);
    }
}
