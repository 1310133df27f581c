package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.TeamLimit;
import org.sociallearning.core.community.TeamNeed;
import org.sociallearning.core.community.TeamRequest;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.Requirement;

@Requirement("F6")
class FlexibleTeamsTest {
    private final Instant now = Instant.now();

    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256("a secret of at least 16 bytes".getBytes(StandardCharsets.UTF_8)))
            .open();
    private final Workspace courses = learning.experiment("courses", ZoneOffset.UTC);
    private final ParticipantId anna = courses.participant("anna");
    private final ParticipantId bram = courses.participant("bram");

    @BeforeEach
    void twoColleagues() {
        courses.record(List.of(
                Joined.of(anna, now).withUnit(UnitId.of("school")).withConsent(Consent.BE_FOUND, now),
                Joined.of(bram, now).withUnit(UnitId.of("studio")).withConsent(Consent.BE_FOUND, now),
                Confirmed.of(EventId.of("forum", "confirmed", "1"), anna, Topic.of("didactics"), bram, now),
                Claimed.of(EventId.of("forum", "claim", "1"), Topic.of("planning"), anna, now),
                Contributed.of(ContributionKind.RESOURCE, ContributionId.of("forum", "post", "1"), bram, now)
                        .withTopics("video")));
    }

    @AfterEach
    void close() {
        learning.close();
    }

    @Test
    void proposesATeamAndSaysWhyThereIsNoSecond() {
        String text = FlexibleTeams.propose(courses, Map.of(anna, "Anna", bram, "Bram"), now);

        assertThat(text)
                .contains("- units: school, studio")
                .contains("- didactics: Anna (colleagues confirmed it)")
                .contains("- video: Bram (showed it in practice)")
                .contains("- planning: Anna (said so themselves)")
                .contains("Missing: ")
                .endsWith("No better proposal exists.\n");
        assertThat(courses.community().teams().standing())
                .singleElement()
                .satisfies(team -> assertThat(team.members()).containsExactlyInAnyOrder(anna, bram));
    }

    @Test
    void asksNobodyWhoIsAway() {
        TeamRequest request = TeamRequest.of(List.of(TeamNeed.of(Topic.of("video"))));

        assertThat(FlexibleTeams.nextWeek(courses, request, List.of(), now).teams())
                .hasSize(1);
        assertThat(FlexibleTeams.nextWeek(courses, request, List.of(bram), now)
                        .obstacles()
                        .get(0)
                        .limits())
                .extracting(TeamLimit::kind)
                .containsExactly(TeamLimit.Kind.PERIOD, TeamLimit.Kind.TALENT);
    }
}
