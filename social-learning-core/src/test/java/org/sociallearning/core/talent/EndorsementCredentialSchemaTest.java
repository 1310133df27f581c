package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.talent.EndorsementCredentialTest.CONFIRMED;
import static org.sociallearning.core.talent.EndorsementCredentialTest.CREDENTIAL;
import static org.sociallearning.core.talent.EndorsementCredentialTest.found;
import static org.sociallearning.core.talent.EndorsementCredentialTest.quoted;
import static org.sociallearning.core.talent.EndorsementCredentialTest.roster;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.sociallearning.house.Requirement;

@Requirement("F5")
@Tag("newest-jackson") // the validator of schemas needs it
class EndorsementCredentialSchemaTest {
    private static final URI PUBLISHED =
            URI.create("https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json");

    /** The members that the specification requires of an EndorsementCredential, and their form; written by hand after it. */
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

    @Test
    void hasTheMembersThatTheSpecificationRequires() {
        String json = CREDENTIAL.json(CONFIRMED, roster(found(), quoted()), Locale.ENGLISH);

        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(SCHEMA);
        assertThat(schema.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
        assertThat(schema.validate("{\"type\":[\"VerifiableCredential\"]}", InputFormat.JSON))
                .isNotEmpty();
    }

    /** The schema that 1EdTech publishes is not copied into this project: it is read from where it is published. */
    @Test
    void isValidAgainstThePublishedSchema() {
        String published = published();
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909).getSchema(published);

        assertThat(schema.validate(
                        CREDENTIAL.json(CONFIRMED, roster(found(), quoted()), Locale.ENGLISH), InputFormat.JSON))
                .isEmpty();
    }

    private static String published() {
        try {
            URLConnection connection = PUBLISHED.toURL().openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(5_000);
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new TestAbortedException("SKIPPED: the published schema cannot be read from " + PUBLISHED, e);
        }
    }
}
