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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.experiment.CheckInWords;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.house.Requirement;

/** The schema and what is written say the same. The schema's validator needs a newer Jackson than ours. */
@Tag("newest-jackson")
@Requirement("E2")
class CheckInSchemaTest {
    private static final JsonSchema SCHEMA = schema();

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-20T12:00:00Z", "2026-02-02T12:00:00Z", "2026-02-09T12:00:00Z"})
    void holdsWhetherFiguresAreThereOrNotYet(String now) {
        assertThat(violations(json(Instant.parse(now), CheckInReportTest.WEEKS)))
                .isEmpty();
    }

    @Test
    void holdsForACheckInWithoutWeeksAndForNone() {
        String json = json(Instant.parse("2026-02-09T12:00:00Z"), Weeks.NONE);

        assertThat(json).contains("\"evidence\":[]");
        assertThat(violations(json)).isEmpty();
        assertThat(violations("{\"checkIns\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"open\"", "\"known\"", "\"2026-W02\"", "\"2026-02-09\"", "\"check-in/interest", "\"interest\""
            })
    void doesNotHoldForOtherWords(String written) {
        String json = json(Instant.parse("2026-02-09T12:00:00Z"), CheckInReportTest.WEEKS);
        assertThat(json).contains(written);

        String wrong = json.replace(written, written.toUpperCase(Locale.ROOT).replace('2', 'x'));

        assertThat(violations(wrong)).isNotEmpty();
    }

    private static String json(Instant now, Weeks weeks) {
        CheckInWords words = new CheckInWords(LocalDate.parse("2026-02-10"), "At <b>lunch</b>\n", "\"More\"", null);
        CheckInReport report =
                CheckInReport.of(CheckInReportTest.checkIn(weeks, words), CheckInReportTest.published(now, weeks));
        return "{\"checkIns\":[" + report.json() + "]}";
    }

    private static Set<ValidationMessage> violations(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static JsonSchema schema() {
        SchemaValidatorsConfig formats =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        try (InputStream in = CheckInReport.class.getResourceAsStream("social-check-in.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, formats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
