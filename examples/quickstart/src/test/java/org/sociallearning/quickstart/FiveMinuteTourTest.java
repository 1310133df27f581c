package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FiveMinuteTourTest {
    @Test
    void runsAndShowsNothingAboutOnePerson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        FiveMinuteTour.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(printed)
                .contains("Is more shared with each other?")
                .contains("fewer than 10 people, or nobody")
                .doesNotContain("anna")
                .doesNotContain("pivot");
    }
}
