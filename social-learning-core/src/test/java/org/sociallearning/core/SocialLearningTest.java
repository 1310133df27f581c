package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.event.SignalLabel;
import org.sociallearning.core.event.Withdrawn;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

class SocialLearningTest {
    private static final byte[] KEY = "a key of the host's, not for real".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Journal journal = Journal.inMemory();
    private final SocialLearning learning = open(TextRetention.DROP);
    private final Workspace workspace = learning.experiment("coffee-lectures", AMSTERDAM);
    private final ParticipantId anna = workspace.participant("anna@example.org");
    private final ParticipantId bram = workspace.participant("bram@example.org");

    private SocialLearning open(TextRetention retention) {
        return SocialLearning.builder()
                .journal(journal)
                .pseudonyms(Pseudonyms.hmacSha256(KEY))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .textRetention(retention)
                .open();
    }

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    @Requirement("E1")
    void recordsNobodyWhoDidNotJoinThemselves() {
        Recorded recorded = workspace.record(question("1", anna));

        assertThat(recorded.recorded()).isZero();
        assertThat(recorded.withoutConsent()).isEqualTo(1);
        assertThat(workspace.explain(question("1", anna).id()))
                .isEqualTo(
                        new Explanation(question("1", anna).id(), Explanation.Status.NOT_RECORDED, "without consent"));
    }

    @Test
    void recordsThoseWhoJoinedAndCountsDuplicates() {
        Recorded recorded = workspace.record(List.of(joined(anna), question("1", anna), question("1", anna)));

        assertThat(recorded.recorded()).isEqualTo(2);
        assertThat(recorded.duplicates()).containsExactly(question("1", anna).id());
        assertThat(workspace.explain(question("1", anna).id()).status()).isEqualTo(Explanation.Status.COUNTED);
    }

    @Test
    void refusesABadEventAndRecordsTheGoodOnesAroundIt() {
        Recorded recorded =
                workspace.record(List.of(joined(anna), question(" ".repeat(400), anna), question("2", anna)));

        assertThat(recorded.recorded()).isEqualTo(2);
        assertThat(recorded.refused()).isNotEmpty();
    }

    @Test
    void findsSignalsAndDropsTheText() {
        workspace.record(List.of(joined(anna), question("1", anna).withText("Hoe maak je een draaitabel?")));

        Contributed kept = contributions().get(0);
        assertThat(kept.text()).isNull();
        assertThat(kept.has(SignalLabel.QUESTION)).isTrue();
        assertThat(kept.words()).isEqualTo(5);
        assertThat(kept.language()).isEqualTo(java.util.Locale.forLanguageTag("nl"));
    }

    @Test
    @Requirement("S1")
    void keepsTextOnlyOfThoseWhoConsentedToThat() {
        Workspace keeping = open(TextRetention.keepWithConsent(365)).experiment("coffee-lectures", AMSTERDAM);
        keeping.record(List.of(
                joined(anna).withConsent(Consent.KEEP_TEXT, NOW.minus(Duration.ofDays(9))),
                joined(bram),
                question("1", anna).withText("Hoe dan?"),
                question("2", bram).withText("En dan?")));

        assertThat(contributions()).extracting(Contributed::text).containsExactlyInAnyOrder("Hoe dan?", null);
    }

    @Test
    @Requirement("S1")
    void dropsAddresseesWhoDidNotConsent() {
        workspace.record(List.of(joined(anna), question("1", anna).withAddressedTo(List.of(bram))));

        assertThat(contributions().get(0).addressedTo()).isEmpty();
    }

    @Test
    void recordsThePeopleOfASourceOnAStatedBasis() {
        BasisStated basis = BasisStated.of(
                EventId.of("host", "basis", "1"), NOW, "forum", "works council", NOW.minus(Duration.ofDays(30)));

        assertThat(workspace.record(List.of(basis, question("1", anna))).recorded())
                .isEqualTo(2);
        assertThat(workspace
                        .record(Contributed.question("elsewhere", "1", anna, NOW))
                        .withoutConsent())
                .isEqualTo(1);
    }

    @Test
    @Requirement("S1")
    void takesOutAPersonWhoWithdrawsConsentAndRecordsNothingMoreOfThem() {
        workspace.record(List.of(joined(anna), question("1", anna)));
        workspace.record(ConsentWithdrawn.of(anna, NOW.minusSeconds(60), Consent.TAKE_PART));

        assertThat(workspace.record(question("2", anna)).withoutConsent()).isEqualTo(1);
        assertThat(contributions()).hasSize(1).allMatch(contributed -> contributed.actor() == null);
    }

    @Test
    @Requirement("S1")
    void forgetsAPersonWhoIsErasedAndKeepsThemOut() {
        workspace.record(List.of(joined(anna), question("1", anna)));

        workspace.erase(anna);

        List<Event> left = new ArrayList<>();
        workspace.export(anna, left::add);
        assertThat(left).isEmpty();
        assertThat(contributions()).hasSize(1).allMatch(contributed -> contributed.actor() == null);
        assertThat(workspace.record(List.of(joined(anna), question("2", anna))).recorded())
                .isZero();
    }

    @Test
    @Requirement("S1")
    void givesAPersonEverythingInWhichTheyAreNamed() {
        workspace.record(List.of(joined(anna), joined(bram), question("1", anna), question("2", bram)));

        List<Event> exported = new ArrayList<>();
        workspace.export(anna, exported::add);

        assertThat(exported)
                .extracting(Event::id)
                .containsExactly(joined(anna).id(), question("1", anna).id());
    }

    @Test
    void saysThatACorrectedEventDoesNotCount() {
        workspace.record(List.of(
                joined(anna),
                question("1", anna),
                Withdrawn.of(
                        EventId.of("forum", "deleted", "1"), question("1", anna).contribution(), anna, NOW)));

        assertThat(workspace.explain(question("1", anna).id()).status()).isEqualTo(Explanation.Status.CORRECTED);
        assertThat(workspace.explain(EventId.of("forum", "post", "none")).status())
                .isEqualTo(Explanation.Status.UNKNOWN);
    }

    @Test
    void knowsTheRoster() {
        workspace.record(List.of(joined(anna), Joined.of(bram, NOW.minusSeconds(9), Role.MODERATOR)));

        assertThat(workspace.roster().size()).isEqualTo(2);
        assertThat(workspace.roster().isModerator(bram)).isTrue();
    }

    @Test
    void fixesTheZoneOfAnExperimentAtItsStart() {
        assertThatThrownBy(() -> learning.experiment("coffee-lectures", ZoneOffset.UTC))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage(
                        "zone (Z) of experiment coffee-lectures must be the one it started with. Maybe Europe/Amsterdam");
        assertThatThrownBy(() -> open(TextRetention.DROP).experiment("coffee-lectures", ZoneOffset.UTC))
                .isInstanceOf(SocialLearningException.class);
    }

    @Test
    void makesOnePseudonymPerExperimentAndPerson() {
        assertThat(workspace.participant("anna@example.org")).isEqualTo(anna);
        assertThat(learning.experiment("festival", AMSTERDAM).participant("anna@example.org"))
                .isNotEqualTo(anna);
        assertThat(anna.value()).startsWith("k1:").doesNotContain("anna");
    }

    @Test
    void recordsNothingOnceItIsClosed() {
        learning.close();
        learning.close();

        assertThatThrownBy(() -> workspace.record(joined(anna)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("social learning (closed) must be open to record");
    }

    @Test
    void saysWhatIsMissingWhenItIsOpened() {
        assertThatThrownBy(() -> SocialLearning.builder().open())
                .hasMessage("journal (none) must be given. Maybe Journal.inMemory() to try");
        assertThatThrownBy(() -> SocialLearning.builder().journal(journal).open())
                .hasMessageStartingWith("pseudonyms (none) must be given.");
        assertThatThrownBy(() -> Pseudonyms.hmacSha256(new byte[5]))
                .hasMessageStartingWith("key of pseudonyms (5 bytes) must have at least 16 bytes.");
    }

    private static Joined joined(ParticipantId person) {
        return Joined.of(person, NOW.minus(Duration.ofDays(2)));
    }

    private static Contributed question(String key, ParticipantId author) {
        return Contributed.question("forum", key, author, NOW.minus(Duration.ofDays(1)));
    }

    private List<Contributed> contributions() {
        List<Contributed> contributions = new ArrayList<>();
        workspace.facts().each(Weeks.ALL, (Fact fact) -> {
            if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
                contributions.add(contributed);
            }
        });
        return contributions;
    }
}
