package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sociallearning.core.problem.SocialLearningException;

/** The schema and the reader say the same. The schema's validator needs a newer Jackson than ours. */
@Tag("newest-jackson")
class ConfigurationSchemaTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                    DeskConfiguration.schema(Policies.recommended()),
                    SchemaValidatorsConfig.builder().build());

    @Test
    void holdsForWhatIsWritten() {
        for (NoiseGate gate : GateParameters.presets().values()) {
            String json = DeskConfiguration.of(
                            Policies.recommended(), DeskOptions.withDefaults().with(gate), ZoneOffset.UTC)
                    .json();
            assertThat(violations(json)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"gate\": {\"preset\": \"quiet\", \"digestAt\": \"08:15\"}}",
                "{\"workingHours\": {\"weekend\": [], \"holidays\": [\"2026-12-25\"]}}",
                "{\"policies\": {\"seen\": false, \"dialogue\": {\"enter\": 0.5}, \"let-go\": true, \"output\": {}}}"
            })
    void holdsForWhatIsRead(String json) {
        assertThat(violations(json)).isEmpty();
        assertThat(read(json).policies()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"policy\": {}}",
                "{\"gate\": \"quiet\"}",
                "{\"gate\": {\"preset\": \"Quiet\"}}",
                "{\"gate\": {\"open\": 0}}",
                "{\"gate\": {\"open\": \"5\"}}",
                "{\"gate\": {\"snooze\": 30}}",
                "{\"gate\": {\"digestAt\": \"24:00\"}}",
                "{\"workingHours\": {\"weekend\": [\"Sunday\"]}}",
                "{\"workingHours\": {\"holidays\": [\"25-12-2026\"]}}",
                "{\"workingHours\": {\"from\": \"09:00\"}}",
                "{\"policies\": {\"no-such\": true}}",
                "{\"policies\": {\"seen\": 1}}",
                "{\"policies\": {\"seen\": {\"waitFor\": \"a day\"}}}",
                "{\"policies\": {\"dialogue\": {\"enter\": 1.5}}}",
                "{\"policies\": {\"output\": {\"on\": true}}}"
            })
    void refusesWhatTheReaderRefuses(String json) {
        assertThat(violations(json)).isNotEmpty();
        assertThatThrownBy(() -> read(json)).isInstanceOf(SocialLearningException.class);
    }

    private static DeskConfiguration read(String json) {
        return DeskConfiguration.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                Policies.recommended(),
                ZoneOffset.UTC);
    }

    private static Set<ValidationMessage> violations(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
