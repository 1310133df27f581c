package org.sociallearning.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameCountsTest {
    @Test
    void countsByNameAndCutsLongOnes() {
        NameCounts counts = new NameCounts();
        counts.add("b");
        counts.add("a");
        counts.add("b");
        counts.add("x\n".repeat(1000));

        assertThat(counts.asMap())
                .containsEntry("b", 2L)
                .containsEntry("x\uFFFD".repeat(150), 1L)
                .hasSize(3);
        assertThat(counts.total()).isEqualTo(4);
    }

    @Test
    void countsNamesBeyondItsMemoryTogether() {
        NameCounts counts = new NameCounts();
        for (int i = 0; i < NameCounts.MAX_NAMES + 50; i++) {
            counts.add("name " + i);
        }
        counts.add("name 1");

        assertThat(counts.asMap())
                .hasSize(NameCounts.MAX_NAMES + 1)
                .containsEntry(NameCounts.OTHERS, 50L)
                .containsEntry("name 1", 2L);
    }
}
