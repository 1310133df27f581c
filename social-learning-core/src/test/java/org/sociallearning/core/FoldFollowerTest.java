package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Claimed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Retracted;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.journal.Journal;

class FoldFollowerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Topic PIVOT = Topic.of("pivot tables");

    @Test
    void isMadeAnewAfterACorrectionAndGoesOnFromThere() {
        try (SocialLearning learning = SocialLearning.builder()
                .journal(Journal.inMemory())
                .pseudonyms(Pseudonyms.hmacSha256(new byte[32]))
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .open()) {
            Workspace workspace = learning.experiment("lectures", ZoneOffset.UTC);
            ParticipantId anna = workspace.participant("anna");
            workspace.record(Joined.of(anna, NOW).withConsent(Consent.BE_FOUND, NOW));
            EventId claim = EventId.of("forum", "claim", "1");
            workspace.record(Claimed.of(claim, PIVOT, anna, NOW));
            assertThat(workspace.talents().whoKnows(PIVOT).people()).hasSize(1);

            workspace.record(Retracted.of(EventId.of("forum", "undo", "1"), claim, NOW));
            assertThat(workspace.talents().whoKnows(PIVOT).people()).isEmpty();

            workspace.record(Claimed.of(EventId.of("forum", "claim", "2"), PIVOT, anna, NOW));
            assertThat(workspace.talents().whoKnows(PIVOT).people()).hasSize(1);
        }
    }
}
