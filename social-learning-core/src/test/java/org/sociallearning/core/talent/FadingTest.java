package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class FadingTest {
    private static final int DAY = 24 * 60;

    private final Fading fading =
            new Fading(TalentOptions.withDefaults().withHalfLife(Evidence.Kind.ANSWERED, Duration.ofDays(1)));

    @Test
    void halvesWithEachHalfLife() {
        assertThat(fading.move(Works.ANSWERED, 0)).isEqualTo(1);
        double kept = fading.counts(Works.ANSWERED, DAY, 0);
        assertThat(kept * fading.now(Works.ANSWERED, DAY)).isEqualTo(1, within(1e-12));
        assertThat(kept * fading.now(Works.ANSWERED, 3 * DAY)).isEqualTo(.25, within(1e-12));
    }

    @Test
    void countsAFifthMoreForEachDoublingOfThoseWhoAppreciated() {
        fading.move(Works.ANSWERED, 0);
        assertThat(fading.counts(Works.ANSWERED, 0, 1)).isEqualTo(1.2, within(1e-12));
        assertThat(fading.counts(Works.ANSWERED, 0, 3)).isEqualTo(1.4, within(1e-12));
        assertThat(fading.counts(Works.ANSWERED, 0, 1_000_000)).isLessThan(2.3);
    }

    @Test
    void takesAnotherFixedTimeBeforeNumbersEnd() {
        fading.move(Works.ANSWERED, 0);
        double kept = fading.counts(Works.ANSWERED, 0, 0);
        double before = kept * fading.now(Works.ANSWERED, 401 * DAY);

        double move = fading.move(Works.ANSWERED, 401 * DAY);

        assertThat(move).isLessThan(1);
        assertThat(kept * move * fading.now(Works.ANSWERED, 401 * DAY)).isEqualTo(before, within(1e-130));
        assertThat(fading.counts(Works.ANSWERED, 401 * DAY, 0)).isEqualTo(1);
    }
}
