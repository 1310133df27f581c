package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Confirmed;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.Requirement;

@Requirement("F5")
@Tag("once")
class EndorsementCredentialTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");

    static final EndorsementCredential CREDENTIAL = EndorsementCredential.of(
                    URI.create("urn:uuid:3f1a9c5e-0000-4000-8000-000000000001"),
                    URI.create("https://host.example/people/7"),
                    URI.create("https://host.example/people/8"))
            .withIssuerName("Anna");

    static final Confirmed CONFIRMED = Confirmed.of(
                    EventId.of("host", "confirmed", "1"), BRAM, Topic.of("pivot tables"), ANNA, NOW)
            .withSharedWork("the move of \"sales\"");

    @Test
    void saysWhatIsConfirmedAndAfterWhichWork() {
        assertThat(CREDENTIAL.json(CONFIRMED, roster(found(), quoted()), Locale.ENGLISH))
                .contains("\"endorsementComment\":\"Confirms knowledge of pivot tables, after shared work: the move of"
                        + " \\\"sales\\\".\"")
                .contains("\"name\":\"Endorsement of pivot tables\"");
    }

    @Test
    @Requirement("S1")
    void isMadeOnlyWithTheConsentOfBoth() {
        assertThatThrownBy(() -> CREDENTIAL.json(CONFIRMED, roster(found()), Locale.ENGLISH))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage(
                        "confirmation (host/confirmed/1) must be of somebody who consents to be found, by somebody who"
                                + " consents to be quoted");
        assertThatThrownBy(() -> CREDENTIAL.json(CONFIRMED, roster(quoted()), Locale.ENGLISH))
                .isInstanceOf(SocialLearningException.class);
    }

    @Test
    void refusesAConfirmationOfOneself() {
        Confirmed own = Confirmed.of(EventId.of("host", "confirmed", "1"), BRAM, Topic.of("sql"), BRAM, NOW);

        assertThatThrownBy(() -> CREDENTIAL.json(own, roster(found()), Locale.ENGLISH))
                .hasMessage("confirmation (host/confirmed/1) must be by somebody else");
    }

    @Test
    void refusesAnIriThatIsNotAbsolute() {
        assertThatThrownBy(() -> EndorsementCredential.of(URI.create("7"), URI.create("a:b"), URI.create("a:c"))
                        .json(CONFIRMED, roster(found(), quoted()), Locale.ENGLISH))
                .hasMessage("IRI (7) must be absolute. Maybe https://... or urn:uuid:...");
    }

    static Event found() {
        return Joined.of(BRAM, NOW).withConsent(Consent.BE_FOUND, NOW);
    }

    static Event quoted() {
        return Joined.of(ANNA, NOW).withConsent(Consent.BE_QUOTED, NOW);
    }

    static Roster roster(Event... events) {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        for (Event event : events) {
            fold.add(state, new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at()));
        }
        return fold.read(state);
    }
}
