package org.sociallearning.core.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Opened;
import org.sociallearning.house.Requirement;

class LiveExperimentTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final Told told = new Told(AMSTERDAM);

    @Test
    @Requirement("E1")
    void isATitleAndAFormAndNothingMore() {
        told.with(Opened.of(EventId.of("host", "opened", "1"), START, "Coffee lectures", "lecture", AMSTERDAM));

        Experiment experiment = told.at(START);

        assertThat(experiment.title()).isEqualTo("Coffee lectures");
        assertThat(experiment.form()).isEqualTo("lecture");
        assertThat(experiment.zone()).isEqualTo(AMSTERDAM);
        assertThat(experiment.opened()).isEqualTo(START);
        assertThat(experiment.ended()).isNull();
    }

    @Test
    void saysThatItIsNotKnownHowItOpened() {
        Experiment experiment = told.at(START);

        assertThat(experiment.title()).isEmpty();
        assertThat(experiment.form()).isEmpty();
        assertThat(experiment.opened()).isNull();
    }

    @Test
    void keepsTheFirstOpeningAndTheFirstEnd() {
        told.with(
                Ended.of(EventId.of("host", "ended", "2"), START.plusSeconds(99)),
                Opened.of(EventId.of("host", "opened", "2"), START.plusSeconds(9), "Other", "other", AMSTERDAM),
                Ended.of(EventId.of("host", "ended", "1"), START.plusSeconds(50)),
                Opened.of(EventId.of("host", "opened", "1"), START, "Coffee lectures", "lecture", AMSTERDAM));

        assertThat(told.at(START).title()).isEqualTo("Coffee lectures");
        assertThat(told.at(START).ended()).isEqualTo(START.plusSeconds(50));
    }
}
