package org.sociallearning.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

class CommunityTourTest {
    @Test
    @Requirement({"H1", "H2", "F7"})
    void introducesFormsCirclesAndReadsADigest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        CommunityTour.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), new EachTimeASecondLater());

        String printed = bytes.toString(StandardCharsets.UTF_8);
        assertThat(printed)
                .contains("Both raised something about heat pumps, old houses")
                .contains("You hear who it is when both of you say yes.")
                .contains("You both said yes")
                .contains("Nobody meets someone with whom they were in one circle lately.")
                .contains("There is an answer to what you wrote.")
                .doesNotContain("colleague");
    }

    private static final class EachTimeASecondLater extends Clock {
        private Instant now = Instant.parse("2026-01-05T09:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
