package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ConsentWithdrawn;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.exchange.EventReaders;
import org.sociallearning.core.exchange.Source;
import org.sociallearning.core.experiment.ActivityTemplates;
import org.sociallearning.core.experiment.Encounters;
import org.sociallearning.core.experiment.RuleReport;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

/** Encounters and templates through the door. */
class ActivitiesTest {
    private static final Instant NOW = Instant.parse("2026-09-15T12:00:00Z");
    private static final EncounterId LECTURE = EncounterId.of("lecture-1");

    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256("a key for tests and nothing else".getBytes(StandardCharsets.UTF_8)))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .open();
    private final Workspace workspace = learning.experiment("activities", ZoneId.of("Europe/Amsterdam"));
    private final Encounters encounters = workspace.overview().encounters();

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    @Requirement("F1")
    void moveToAnEarlierTimeOnceThePlanIsRetracted() {
        EventId plan = EventId.of("host", "plan", "1");
        workspace.record(met(plan, EncounterState.PLANNED, NOW.plus(Duration.ofDays(9))));
        workspace.record(met(EventId.of("host", "plan", "2"), EncounterState.PLANNED, NOW.plus(Duration.ofDays(2))));
        assertThat(start()).isEqualTo(NOW.plus(Duration.ofDays(9)));

        workspace.record(Retracted.of(EventId.of("host", "retracted", "1"), plan, NOW));

        assertThat(start()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    }

    @Test
    @Requirement({"F1", "S1"})
    void showNobodyWhoWithdrewTheirConsent() {
        ParticipantId anna = workspace.participant("anna@example.org");
        workspace.record(Joined.of(anna, NOW.minus(Duration.ofDays(9))));
        workspace.record(met(EventId.of("host", "met", "1"), EncounterState.HELD, NOW.minus(Duration.ofDays(1)))
                .withHosts(List.of(anna))
                .withAttendees(List.of(anna)));
        workspace.record(Attended.of(EventId.of("host", "attended", "1"), LECTURE, anna, NOW));
        assertThat(encounters.hosts(LECTURE)).containsExactly(anna);
        assertThat(encounters.attendees(LECTURE)).containsExactly(anna);

        workspace.record(ConsentWithdrawn.of(anna, NOW, Consent.TAKE_PART));

        assertThat(encounters.hosts(LECTURE)).isEmpty();
        assertThat(encounters.attendees(LECTURE)).isEmpty();
        assertThat(encounters.find(LECTURE)).isPresent();
    }

    @Test
    @Requirement("A1")
    void countPostsThatWereMadeElsewhere() {
        workspace.record(Met.of(
                        EventId.of("host", "week", "1"),
                        EncounterId.of("wol-2026-1"),
                        EncounterForm.WORKING_OUT_LOUD,
                        EncounterState.HELD,
                        Instant.parse("2026-09-07T07:00:00Z"))
                .withSpace(SpaceId.of("channel"))
                .withDuration(Duration.ofDays(5)));
        RuleReport before = encounters.afterwards(ActivityTemplates.workingOutLoudWeek());
        assertThat(before.of("hashtag")).hasSize(1);

        // region elsewhere
        String posts = """
            author,time,kind,tags,space
            anna@example.org,2026-09-08T10:12:00Z,frustration,#WOL,twitter
            bram@example.org,2026-09-09T15:40:00Z,idea,#workingoutloud;#leren,twitter
            """;
        workspace.importFrom(
                EventReaders.csv(),
                Source.of("posts.csv", posts.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.onBasis("posts that their authors made public, agreed with the works council"));
        RuleReport report = encounters.afterwards(ActivityTemplates.workingOutLoudWeek());
        // endregion

        assertThat(report.of("hashtag")).isEmpty();
        assertThat(report.of("five-kinds"))
                .extracting(breach -> breach.text(Locale.ENGLISH))
                .containsExactly("Not shared in the week of 7 September 2026: a question, how work is done, who works"
                        + " with whom.");
    }

    private Instant start() {
        return encounters.find(LECTURE).orElseThrow().start().toInstant();
    }

    private static Met met(EventId id, EncounterState state, Instant at) {
        return Met.of(id, LECTURE, EncounterForm.LECTURE, state, at);
    }
}
