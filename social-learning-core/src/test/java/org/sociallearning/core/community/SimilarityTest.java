package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("F7")
class SimilarityTest {
    private static final List<Integer> NO_WORDS = List.of();

    private final Similarity similarity = new Similarity();

    /** The worked example of the class comment: ln(120 / 4) + ln(120 / 2) = 3.40 + 4.09 = 7.50. */
    @Test
    void weighsWhatIsRareMoreThanWhatIsEverywhere() {
        similarity.add(List.of("lunch", "video"), NO_WORDS);
        similarity.add(List.of("Video", "LUNCH "), NO_WORDS);
        similarity.add(List.of("lunch"), NO_WORDS);
        similarity.add(List.of("lunch", "other"), NO_WORDS);
        for (int i = 4; i < 20; i++) {
            similarity.add(List.of("t" + i), NO_WORDS);
        }

        assertThat(similarity.of(0, 1)).isEqualTo(1);
        // 3.40 of 7.50
        assertThat(similarity.of(0, 2)).isZero();
        assertThat(similarity.of(4, 5)).isZero();
        assertThat(similarity.candidates(0)).containsExactly(1, 2, 3);
        assertThat(similarity.candidates(4)).isEmpty();
    }

    @Test
    void asksForThreeSharedWordsThatWeighThreeTenths() {
        similarity.add(List.of(), List.of(1, 2, 3, 4));
        similarity.add(List.of(), List.of(1, 2, 3, 5));
        similarity.add(List.of(), List.of(4, 5, 6, 7));
        similarity.add(List.of(), List.of(1, 2, 8, 9));

        // ln(104/3) + ln(104/3) + ln(104/2) = 11.04 of that and twice ln(104/2): 18.95
        assertThat(similarity.of(0, 1)).isCloseTo(.583, within(.001));
        assertThat(similarity.of(0, 2)).isZero();
        assertThat(similarity.of(0, 3)).isZero();
    }

    @Test
    void findsNothingAlikeWithoutTopicsAndWords() {
        similarity.add(List.of(), NO_WORDS);
        similarity.add(List.of(), NO_WORDS);

        assertThat(similarity.of(0, 1)).isZero();
        assertThat(similarity.candidates(0)).isEmpty();
    }
}
