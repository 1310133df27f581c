package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.MeasureUnit;

class MeasureTest {
    private static final ParticipantId ANNA = ParticipantId.of("anna");

    @Test
    void takesAShareOnlyWithThePeopleOnBothSides() {
        assertThatThrownBy(() -> Measure.number("connected", MeasureUnit.SHARE, OptionalDouble.of(1), Set.of(ANNA)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("measure connected: unit (SHARE) must come with the people on both sides."
                        + " Maybe Measure.part(id, part, whole)");
        assertThat(Measure.part("connected", Set.of(ANNA), Set.of(ANNA)).unit()).isEqualTo(MeasureUnit.SHARE);
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatThrownBy(() -> Measure.number("odd", MeasureUnit.INDEX, OptionalDouble.of(Double.NaN), Set.of(ANNA)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("measure odd: value (NaN) must be a finite number."
                        + " Maybe OptionalDouble.empty() where there is nothing?");
    }
}
