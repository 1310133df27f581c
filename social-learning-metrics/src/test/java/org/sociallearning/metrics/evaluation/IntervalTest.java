package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void holdsItsLimits() {
        Interval interval = new Interval(1, 3, .95);

        assertThat(interval.contains(1)).isTrue();
        assertThat(interval.contains(3)).isTrue();
        assertThat(interval.contains(3.1)).isFalse();
        assertThat(interval.width()).isEqualTo(2);
        assertThat(interval.isBounded()).isTrue();
    }

    @Test
    void mayHaveNoLimitOnASide() {
        Interval open = new Interval(1, Double.POSITIVE_INFINITY, .95);

        assertThat(open.isBounded()).isFalse();
        assertThat(open.width()).isInfinite();
        assertThat(open.contains(1e300)).isTrue();
    }

    @Test
    void goesOverToAnotherScale() {
        assertThat(Interval.around(0, 1, .9).map(Math::exp)).isEqualTo(new Interval(Math.exp(-1), Math.E, .9));
    }

    @Test
    void rejectsWhatIsNoInterval() {
        assertThatThrownBy(() -> new Interval(2, 1, .95))
                .hasMessage("interval (2.0, 1.0) must have a lower limit at or below its upper limit");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1, .95))
                .hasMessage("interval (NaN, 1.0) must have a lower limit at or below its upper limit");
        assertThatThrownBy(() -> new Interval(1, 2, 95))
                .hasMessage("level (95.0) must lie between 0 and 1. Maybe a percentage was given?");
    }
}
