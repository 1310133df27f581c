package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("seen", "seen-widely", "let-go", "dialogue");

    @Test
    void findsWhatDiffersInAFewLettersOrInHowItIsWritten() {
        assertThat(Nearest.of("sene", NAMES)).isEqualTo("seen");
        assertThat(Nearest.of("see", NAMES)).isEqualTo("seen");
        assertThat(Nearest.of("letGo", NAMES)).isEqualTo("let-go");
        assertThat(Nearest.of("SEEN_WIDELY", NAMES)).isEqualTo("seen-widely");
        assertThat(Nearest.of("dialog", NAMES)).isEqualTo("dialogue");
    }

    @Test
    void namesAllWhereNothingIsNear() {
        assertThat(Nearest.of("budget", List.of("open", "preset"))).isEqualTo("open, preset");
        assertThat(Nearest.of("x".repeat(100_000), NAMES)).startsWith("seen, ");
    }
}
