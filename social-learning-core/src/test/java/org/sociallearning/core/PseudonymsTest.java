package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

@Requirement("S1")
class PseudonymsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(2));
    private static final ExperimentId LECTURES = ExperimentId.of("lectures");
    private static final Pseudonyms FIRST = Pseudonyms.hmacSha256("k1", key("first key of a host 1"));
    private static final Pseudonyms SECOND =
            Pseudonyms.hmacSha256("k2", key("second key of a host")).after(FIRST);
    private static final Pseudonyms THIRD =
            Pseudonyms.hmacSha256("k3", key("third key of a host 3")).after(SECOND);

    private final Journal journal = Journal.inMemory();

    @Test
    void areAnHmacOfExperimentAndIdUnderTheKeyCutAt128Bits() {
        // python3: base64.urlsafe_b64encode(hmac.new(b'first key of a host 1', b'lectures\0anna',
        // 'sha256').digest()[:16])
        assertThat(FIRST.of(LECTURES, "anna").value()).isEqualTo("k1:uLFptxDt7jj5mX7TgcMdpQ");
        assertThat(FIRST.of(ExperimentId.of("other"), "anna")).isNotEqualTo(FIRST.of(LECTURES, "anna"));
    }

    @Test
    void ofANewerKeyAreMadeOfTheEarlierOnesSoThatNoListOfIdsIsNeeded() {
        ParticipantId former = FIRST.of(LECTURES, "anna");

        assertThat(SECOND.of(LECTURES, "anna").value()).startsWith("k2:");
        assertThat(SECOND.renewed(LECTURES, former)).isEqualTo(SECOND.of(LECTURES, "anna"));
        assertThat(SECOND.formerly(LECTURES, "anna")).containsExactly(former);
        assertThat(SECOND.renewed(LECTURES, SECOND.of(LECTURES, "anna"))).isNull();
        assertThat(SECOND.renewed(LECTURES, ParticipantId.of("somebody"))).isNull();
        assertThat(THIRD.renewed(LECTURES, former)).isEqualTo(THIRD.of(LECTURES, "anna"));
        assertThat(THIRD.renewed(LECTURES, SECOND.of(LECTURES, "anna"))).isEqualTo(THIRD.of(LECTURES, "anna"));
        assertThat(THIRD.formerly(LECTURES, "anna")).containsExactly(former, SECOND.of(LECTURES, "anna"));
    }

    @Test
    void ofANewerKeyGoOnAsTheSamePeople() {
        Workspace before = open(FIRST);
        ParticipantId old = before.participant("anna");
        before.record(List.of(Joined.of(old, EARLIER), question("1", old)));

        Workspace after = open(SECOND);
        ParticipantId anna = after.participant("anna");
        Recorded recorded = after.record(question("2", anna));

        assertThat(recorded.recorded()).as("with the consent given before").isEqualTo(1);
        assertThat(after.roster().size()).isEqualTo(1);
        assertThat(actors(after)).containsOnly(anna);
        assertThat(open(SECOND).position()).as("opened again").isEqualTo(recorded.last());
        assertThat(actors(open(THIRD))).containsOnly(THIRD.of(LECTURES, "anna"));
    }

    @Test
    void ofANewerKeyKeepWhoWithdrewOut() {
        Workspace before = open(FIRST);
        ParticipantId old = before.participant("anna");
        before.record(List.of(Joined.of(old, EARLIER), ConsentWithdrawn.of(old, NOW, Consent.TAKE_PART)));

        Workspace after = open(SECOND);

        assertThat(after.record(question("2", after.participant("anna"))).withoutConsent())
                .isEqualTo(1);
    }

    @Test
    void ofANewerKeyKeepWhoWasErasedOut() {
        Workspace before = open(FIRST);
        before.record(Joined.of(before.participant("anna"), EARLIER));
        before.erase(before.participant("anna"));

        Workspace after = open(SECOND);
        ParticipantId anna = after.participant("anna");
        after.record(List.of(Joined.of(anna, NOW), question("1", anna)));

        assertThat(after.roster().size()).isZero();
        assertThat(named(after, anna)).isEmpty();
    }

    @Test
    void ofANewerKeyAreErasedWithThoseOfTheEarlierOne() {
        Workspace before = open(FIRST);
        ParticipantId old = before.participant("anna");
        before.record(List.of(Joined.of(old, EARLIER), question("1", old)));
        Workspace after = open(SECOND);
        ParticipantId anna = after.participant("anna");
        after.record(question("2", anna));

        after.erase(anna);

        assertThat(journal.after(0, 100).toString()).doesNotContain(old.value()).doesNotContain(anna.value());
    }

    @Test
    void ofSeveralIdsOfOnePersonAreJoinedByACorrectionAndShareTheirConsents() {
        Workspace workspace = open(FIRST);
        ParticipantId anna = workspace.participant("anna");
        ParticipantId mail = workspace.participant("anna@example.org");
        Merged merged = Merged.of(mail, anna, NOW);
        workspace.record(List.of(Joined.of(anna, EARLIER), merged));

        assertThat(workspace.record(question("1", mail)).recorded()).isEqualTo(1);
        assertThat(actors(workspace)).containsOnly(anna);

        workspace.record(Retracted.of(org.sociallearning.core.event.EventId.of("host", "undo", "1"), merged.id(), NOW));

        assertThat(workspace.record(question("2", mail)).withoutConsent()).isEqualTo(1);
    }

    @Test
    void refuseKeysThatCouldNotBeToldApart() {
        assertThatThrownBy(() ->
                        Pseudonyms.hmacSha256("k1", key("second key of a host")).after(FIRST))
                .hasMessage("key id (k1) must be another than that of an earlier key. Maybe count on: k1, k2, k3");
        assertThatThrownBy(() -> FIRST.after((experiment, id) -> ParticipantId.of(id)))
                .hasMessage("pseudonyms of an earlier key must be made by Pseudonyms.hmacSha256");
    }

    @Test
    void neverSayTheirKey() {
        assertThat(SECOND).hasToString("Pseudonyms[k2] after Pseudonyms[k1]");
        assertThatThrownBy(() -> Pseudonyms.hmacSha256("k1", key("too short")))
                .hasMessageStartingWith("key of pseudonyms (9 bytes) must have at least 16 bytes")
                .hasMessageNotContaining("too short");
    }

    private Workspace open(Pseudonyms pseudonyms) {
        return SocialLearning.builder()
                .journal(journal)
                .pseudonyms(pseudonyms)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()
                .experiment("lectures", ZoneOffset.UTC);
    }

    private static Contributed question(String key, ParticipantId author) {
        return Contributed.question("forum", key, author, NOW);
    }

    private static List<ParticipantId> actors(Workspace workspace) {
        List<ParticipantId> actors = new ArrayList<>();
        workspace.facts().each(Weeks.ALL, fact -> {
            if (fact instanceof Happened happened && happened.event().actor() != null) {
                actors.add(happened.event().actor());
            }
        });
        return actors;
    }

    private static List<Event> named(Workspace workspace, ParticipantId person) {
        List<Event> named = new ArrayList<>();
        workspace.export(person, named::add);
        return named;
    }

    private static byte[] key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
