package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeekSetTest {

    @Test
    void isTheSameInAnyOrder() {
        assertThat(WeekSet.of(3, 1, 2, 1)).isEqualTo(WeekSet.range(1, 4)).hasSameHashCodeAs(WeekSet.range(1, 4));
        assertThat(WeekSet.of(3, 1)).hasToString("weeks [1, 3]");
        assertThat(WeekSet.of(3, 1)).isNotEqualTo(WeekSet.of(3));
    }

    @Test
    void knowsItsWeeks() {
        WeekSet weeks = WeekSet.of(2, 5, 6);

        assertThat(weeks.size()).isEqualTo(3);
        assertThat(weeks.contains(5)).isTrue();
        assertThat(weeks.contains(4)).isFalse();
        assertThat(weeks.midpoint()).isEqualTo(13 / 3.0);
        assertThat(weeks.overlaps(WeekSet.of(6, 7))).isTrue();
        assertThat(weeks.overlaps(WeekSet.of(3, 4))).isFalse();
    }

    @Test
    void dropsItsFirstWeeks() {
        assertThat(WeekSet.of(2, 5, 6).withoutFirst(2)).isEqualTo(WeekSet.of(6));
        assertThat(WeekSet.of(2).withoutFirst(2)).isEqualTo(WeekSet.of());
    }

    @Test
    void mayBeEmpty() {
        assertThat(WeekSet.range(3, 3).size()).isZero();
    }

    @Test
    void rejectsAWeekBeforeTheFirst() {
        assertThatThrownBy(() -> WeekSet.of(-1)).hasMessage("week (-1) must not be before the first week (0)");
    }
}
