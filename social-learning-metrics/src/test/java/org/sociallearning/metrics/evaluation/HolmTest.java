package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("E4")
class HolmTest {

    @Test
    void givesTheWorkedExample() {
        List<Holm> holm = Holm.adjust(new double[] {.001, .03, .04, 1}, .05);

        assertThat(holm)
                .extracting(Holm::adjustedP)
                .usingElementComparator(HolmTest::nearly)
                .containsExactly(.004, .09, .09, 1.0);
        assertThat(holm)
                .extracting(Holm::level)
                .usingElementComparator(HolmTest::nearly)
                .containsExactly(1 - .05 / 4, 1 - .05 / 3, 1 - .05 / 3, 1 - .05 / 3);
    }

    @Test
    void knowsNothingOfNothing() {
        assertThat(Holm.adjust(new double[0], .05)).isEmpty();
    }

    @Test
    void leavesASingleQuestionAsItIs() {
        assertThat(Holm.adjust(new double[] {.05}, .05)).containsExactly(new Holm(.05, .95));
        assertThat(Holm.adjust(new double[] {1}, .05)).containsExactly(new Holm(1, .95));
    }

    @Test
    void decidesEqualQuestionsAlike() {
        List<Holm> holm = Holm.adjust(new double[] {.02, .2, .02}, .05);

        assertThat(holm.get(0)).isEqualTo(holm.get(2));
    }

    @Test
    void agreesWithTheDefinitionAndWithTheLevelItNames() {
        Random random = new Random(2);
        for (int round = 0; round < 2000; round++) {
            double[] p = new double[1 + random.nextInt(9)];
            Arrays.setAll(p, i -> random.nextInt(8) == 0 ? 1 : Math.pow(random.nextDouble(), 4));
            List<Holm> holm = Holm.adjust(p, .05);
            for (int i = 0; i < p.length; i++) {
                assertThat(holm.get(i).adjustedP()).isCloseTo(slow(p, i), within(1e-12));
                // The interval at the level that decided leaves no change out exactly when that was decided.
                assertThat(p[i] <= 1 - holm.get(i).level() + 1e-15)
                        .isEqualTo(holm.get(i).adjustedP() <= .05 + 1e-15);
            }
        }
    }

    /** For each q at or below p: how many are at or above q, times q; the largest of these. */
    private static double slow(double[] p, int which) {
        double adjusted = 0;
        for (double q : p) {
            if (q <= p[which]) {
                long notBelow = Arrays.stream(p).filter(r -> r >= q).count();
                adjusted = Math.max(adjusted, Math.min(1, notBelow * q));
            }
        }
        return adjusted;
    }

    private static int nearly(double a, double b) {
        return Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
    }
}
