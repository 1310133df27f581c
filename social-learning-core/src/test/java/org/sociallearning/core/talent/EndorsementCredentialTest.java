package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
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
@Tag("newest-jackson") // the validator of schemas needs it
@Tag("once")
class EndorsementCredentialTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final ParticipantId ANNA = ParticipantId.of("anna");
    private static final ParticipantId BRAM = ParticipantId.of("bram");

    /** The members that section B.1.12 of the specification requires, and their form; written by hand after it. */
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2019-09/schema", "type": "object",
             "required": ["@context", "id", "type", "name", "issuer", "validFrom", "credentialSubject"],
             "properties": {
               "@context": {"type": "array", "minItems": 2, "items": [
                 {"const": "https://www.w3.org/ns/credentials/v2"},
                 {"type": "string", "pattern": "^https://purl.imsglobal.org/spec/ob/v3p0/context(-[0-9.]+)?[.]json$"}]},
               "id": {"type": "string", "format": "uri"},
               "type": {"type": "array", "allOf": [
                 {"contains": {"const": "VerifiableCredential"}}, {"contains": {"const": "EndorsementCredential"}}]},
               "name": {"type": "string"},
               "issuer": {"type": "object", "required": ["id", "type"], "properties": {
                 "id": {"type": "string", "format": "uri"},
                 "type": {"type": "array", "contains": {"const": "Profile"}},
                 "name": {"type": "string"}}},
               "validFrom": {"type": "string", "format": "date-time",
                 "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z$"},
               "credentialSubject": {"type": "object", "required": ["id", "type"], "properties": {
                 "id": {"type": "string", "format": "uri"},
                 "type": {"type": "array", "contains": {"const": "EndorsementSubject"}},
                 "endorsementComment": {"type": "string"}}}}}
            """;

    private final EndorsementCredential credential = EndorsementCredential.of(
                    URI.create("urn:uuid:3f1a9c5e-0000-4000-8000-000000000001"),
                    URI.create("https://host.example/people/7"),
                    URI.create("https://host.example/people/8"))
            .withIssuerName("Anna");

    private final Confirmed confirmed = Confirmed.of(
                    EventId.of("host", "confirmed", "1"), BRAM, Topic.of("pivot tables"), ANNA, NOW)
            .withSharedWork("the move of \"sales\"");

    @Test
    void hasTheMembersThatTheSpecificationRequires() {
        String json = credential.json(confirmed, roster(found(), quoted()), Locale.ENGLISH);

        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(SCHEMA);
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(json)
                .contains("\"endorsementComment\":\"Confirms knowledge of pivot tables, after shared work: the move of"
                        + " \\\"sales\\\".\"")
                .contains("\"name\":\"Endorsement of pivot tables\"");
        assertThat(schema.validate("{\"type\":[\"VerifiableCredential\"]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    @Requirement("S1")
    void isMadeOnlyWithTheConsentOfBoth() {
        assertThatThrownBy(() -> credential.json(confirmed, roster(found()), Locale.ENGLISH))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage(
                        "confirmation (host/confirmed/1) must be of somebody who consents to be found, by somebody who"
                                + " consents to be quoted");
        assertThatThrownBy(() -> credential.json(confirmed, roster(quoted()), Locale.ENGLISH))
                .isInstanceOf(SocialLearningException.class);
    }

    @Test
    void refusesAConfirmationOfOneself() {
        Confirmed own = Confirmed.of(EventId.of("host", "confirmed", "1"), BRAM, Topic.of("sql"), BRAM, NOW);

        assertThatThrownBy(() -> credential.json(own, roster(found()), Locale.ENGLISH))
                .hasMessage("confirmation (host/confirmed/1) must be by somebody else");
    }

    @Test
    void refusesAnIriThatIsNotAbsolute() {
        assertThatThrownBy(() -> EndorsementCredential.of(URI.create("7"), URI.create("a:b"), URI.create("a:c"))
                        .json(confirmed, roster(found(), quoted()), Locale.ENGLISH))
                .hasMessage("IRI (7) must be absolute. Maybe https://... or urn:uuid:...");
    }

    private static Event found() {
        return Joined.of(BRAM, NOW).withConsent(Consent.BE_FOUND, NOW);
    }

    private static Event quoted() {
        return Joined.of(ANNA, NOW).withConsent(Consent.BE_QUOTED, NOW);
    }

    private static Roster roster(Event... events) {
        RosterFold fold = new RosterFold();
        RosterState state = fold.empty();
        for (Event event : events) {
            fold.add(state, new Happened(event, Week.of(event.at(), ZoneOffset.UTC), event.at()));
        }
        return fold.read(state);
    }
}
