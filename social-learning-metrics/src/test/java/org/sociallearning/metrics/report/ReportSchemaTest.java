package org.sociallearning.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and what is written say the same. The schema's validator needs a newer Jackson than ours. */
@Tag("newest-jackson")
class ReportSchemaTest {
    private static final JsonSchema SCHEMA = schema();

    static IntStream seeds() {
        return IntStream.rangeClosed(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsForAnyPublication(int seed) {
        Report report = Report.of(SamplePublications.random(seed));

        assertThat(violations(report.json())).isEmpty();
    }

    @Test
    void holdsWhenNothingMayBeShown() {
        assertThat(violations(Report.of(SamplePublications.empty()).json())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"format\": \"social-report/1\"",
                "\"name\": \"before\"",
                "\"is\": \"known\"",
                "\"form\": \"figure\"",
                "\"atLeast\": "
            })
    void doesNotHoldForOtherWords(String written) {
        String json = Report.of(SamplePublications.random(1)).json();
        assertThat(json).contains(written);

        String wrong = json.replace(written, written.toUpperCase(Locale.ROOT));

        assertThat(violations(wrong)).isNotEmpty();
    }

    @Test
    void doesNotHoldForAMemberThatIsNotDescribed() {
        String json = Report.of(SamplePublications.empty()).json();

        assertThat(violations(json.replaceFirst("\\{", "{\"names\": [],"))).isNotEmpty();
    }

    private static Set<ValidationMessage> violations(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = Report.class.getResourceAsStream("social-report.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, formats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
