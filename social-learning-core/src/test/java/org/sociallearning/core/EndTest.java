package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

class EndTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofDays(2));
    private static final EventId END = EventId.of("host", "ended", "1");

    private final Journal journal = Journal.inMemory();
    private final SocialLearning learning = SocialLearning.builder()
            .journal(journal)
            .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .open();
    private final Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
    private final ParticipantId anna = workspace.participant("anna");

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    @Requirement("E1")
    void refusesWhatHappensAfterTheEndAndSaysSo() {
        workspace.record(List.of(Joined.of(anna, EARLIER), Ended.of(END, NOW.minusSeconds(60))));

        Recorded recorded = workspace.record(question("1", NOW.minusSeconds(30)));

        assertThat(recorded.recorded()).isZero();
        assertThat(recorded.refused())
                .singleElement()
                .hasToString("forum/post/1: header.at (2026-03-04T11:59:30Z) must not be after the end of the"
                        + " experiment (2026-03-04T11:59:00Z)");
        assertThat(workspace.explain(question("1", NOW).id()).status()).isEqualTo(Explanation.Status.NOT_RECORDED);
    }

    @Test
    void takesInLateWhatHappenedBeforeTheEnd() {
        workspace.record(List.of(Joined.of(anna, EARLIER), Ended.of(END, NOW.minusSeconds(60))));

        assertThat(workspace.record(question("1", NOW.minusSeconds(60))).recorded())
                .isEqualTo(1);
    }

    @Test
    void refusesItInTheSameBatchToo() {
        Recorded recorded = workspace.record(
                List.of(Joined.of(anna, EARLIER), Ended.of(END, NOW.minusSeconds(60)), question("1", NOW)));

        assertThat(recorded.recorded()).isEqualTo(2);
        assertThat(recorded.refused()).hasSize(1);
    }

    @Test
    @Requirement("E1")
    void letsPeopleLeaveAndTakeBackAfterTheEnd() {
        workspace.record(List.of(Joined.of(anna, EARLIER), question("1", EARLIER), Ended.of(END, EARLIER)));

        assertThat(workspace
                        .record(List.of(
                                Left.of(anna, NOW.minusSeconds(9)), ConsentWithdrawn.of(anna, NOW, Consent.TAKE_PART)))
                        .recorded())
                .isEqualTo(2);
        workspace.erase(anna);
        assertThat(workspace.record(question("2", NOW)).refused()).hasSize(1);
    }

    @Test
    void goesOnWhenTheEndWasAMistake() {
        workspace.record(List.of(Joined.of(anna, EARLIER), Ended.of(END, EARLIER)));
        assertThat(workspace.overview().ended()).isEqualTo(EARLIER);

        workspace.record(Retracted.of(EventId.of("host", "undo", "1"), END, NOW));

        assertThat(workspace.overview().ended()).isNull();
        assertThat(workspace.record(question("1", NOW)).recorded()).isEqualTo(1);
    }

    @Test
    void endsOnce() {
        assertThat(workspace.end().recorded()).isEqualTo(1);
        assertThat(workspace.end().duplicates()).hasSize(1);
        assertThat(workspace.overview().ended()).isEqualTo(NOW);
    }

    @Test
    void isStillEndedForAnotherNodeThatOpensTheJournal() {
        workspace.record(List.of(Joined.of(anna, EARLIER), Ended.of(END, EARLIER)));
        SocialLearning other = SocialLearning.builder()
                .journal(journal)
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open();

        assertThat(other.experiment("lectures", ZoneOffset.UTC)
                        .record(question("1", NOW))
                        .refused())
                .hasSize(1);
    }

    private Contributed question(String key, Instant at) {
        return Contributed.question("forum", key, anna, at);
    }
}
