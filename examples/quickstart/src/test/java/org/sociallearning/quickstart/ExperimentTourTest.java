package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

class ExperimentTourTest {
    @Test
    @Requirement({"E1", "E2", "F4", "F8", "H3"})
    void goesFromTheStartToTheEnd() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ExperimentTour.run(
                new PrintStream(bytes, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC));

        // weekly from Monday 5 January: the fifth time is on 2 February, the sixth a week later; see CheckInRule
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Safe tone: not in order since 5 January 2026",
                        "Newcomers write a guide for each other: nothing seen.",
                        "Newcomers write a guide for each other: seen on 5 January 2026.",
                        "Check-in 1 is due on 9 February 2026. Its figures cover the weeks 2026-W02 to 2026-W03.",
                        "2026-02-16 ANSWERED",
                        "2026-03-30 UPCOMING",
                        "2026-05-11 UPCOMING",
                        "2026-06-22 UPCOMING");
    }
}
