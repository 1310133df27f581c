package org.sociallearning.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;

class ModulePathTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void runsInNamedModules() {
        assertThat(ModulePathTest.class.getModule().getName()).isEqualTo("org.sociallearning.examples.modulepath");
        assertThat(Event.class.getModule().getName()).isEqualTo("org.sociallearning.core");
        assertThat(ParameterMessageInterpolator.class.getModule().getName()).isEqualTo("org.hibernate.validator");
    }

    @Test
    void letsTheValidatorSeeTheConstraintsOfEvents() {
        Contributed good = Contributed.question("forum", "1", ParticipantId.of("anna"), NOW);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(good)).isEmpty();
            assertThat(factory.getValidator().validate(good.withWords(-7))).isNotEmpty();
        }
    }
}
