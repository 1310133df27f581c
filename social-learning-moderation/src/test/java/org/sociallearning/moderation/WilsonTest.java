package org.sociallearning.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {
    @Test
    void givesTheLowerBoundOfTheEightyPerCentInterval() {
        // computed from the formula in Python with z = 1.2815515655
        assertThat(Wilson.lower(6, 10)).isEqualTo(0.401352, within(1e-6));
        assertThat(Wilson.lower(5, 10)).isEqualTo(0.312204, within(1e-6));
    }

    @Test
    void givesTheUpperBoundOfTheEightyPerCentInterval() {
        // computed from the formula in Python with z = 1.2815515655
        assertThat(Wilson.upper(0, 10)).isEqualTo(0.141069, within(1e-6));
        assertThat(Wilson.upper(1, 10)).isEqualTo(0.282444, within(1e-6));
        assertThat(Wilson.upper(3, 30)).isEqualTo(0.192193, within(1e-6));
        assertThat(Wilson.upper(4, 30)).isEqualTo(0.232115, within(1e-6));
        assertThat(Wilson.upper(0, 0)).isEqualTo(1);
        assertThat(Wilson.upper(10, 10)).isEqualTo(1, within(1e-9));
    }

    @Test
    void isZeroForNothing() {
        assertThat(Wilson.lower(0, 0)).isZero();
        assertThat(Wilson.lower(0, 10)).isZero();
        assertThat(Wilson.lower(10, 10)).isBetween(.85, 1.0);
    }
}
