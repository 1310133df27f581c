package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class LogsTest {
    @Property(tries = 500)
    void enclosesTheLogarithmWithinAThousandth(@ForAll @DoubleRange(min = -30, max = 30) double exponent) {
        double number = Math.exp(exponent);

        assertThat(Logs.atLeast(number)).isBetween(Math.log(number) - .001, Math.log(number) + 1e-12);
        assertThat(Logs.atMost(number)).isBetween(Math.log(number) - 1e-12, Math.log(number) + .001);
    }
}
