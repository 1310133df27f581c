package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("I6")
class InequalityTest {

    @Test
    void givesTheWorkedExample() {
        long[] amounts = {5, 0, 3, 0, 12, 1, 1, 0, 7, 2};

        // ineq::Gini
        assertThat(Inequality.gini(amounts).orElseThrow()).isCloseTo(.6096774193548387, within(1e-12));
        assertThat(Inequality.fewestWhoMakeHalf(amounts)).hasValue(2);
        assertThat(Inequality.twoMakeMoreThanHalf(amounts)).isTrue();
    }

    @Test
    void knowsNothingOfNobodyOrNothing() {
        assertThat(Inequality.gini(new long[0])).isEmpty();
        assertThat(Inequality.gini(new long[3])).isEmpty();
        assertThat(Inequality.fewestWhoMakeHalf(new long[0])).isEmpty();
        assertThat(Inequality.fewestWhoMakeHalf(new long[3])).isEmpty();
        assertThat(Inequality.twoMakeMoreThanHalf(new long[3])).isFalse();
        assertThat(Inequality.twoMakeMoreThanHalf(new long[0])).isFalse();
    }

    @Test
    void findsNoInequalityInOnePersonOrEqualAmounts() {
        assertThat(Inequality.gini(new long[] {7})).hasValue(0);
        assertThat(Inequality.gini(new long[] {3, 3, 3})).hasValue(0);
        assertThat(Inequality.fewestWhoMakeHalf(new long[] {7})).hasValue(1);
        assertThat(Inequality.fewestWhoMakeHalf(new long[] {1, 1, 1, 1})).hasValue(2);
        assertThat(Inequality.twoMakeMoreThanHalf(new long[] {1, 1, 1, 1})).isFalse();
    }

    @Test
    void agreesWithTheMeanDifferenceOfAllPairs() {
        Random random = new Random(13);
        for (int round = 0; round < 1500; round++) {
            long[] amounts = new long[1 + random.nextInt(20)];
            double sum = 0;
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = random.nextBoolean() ? 0 : random.nextInt(30);
                sum += amounts[i];
            }
            double differences = 0;
            for (long a : amounts) {
                for (long b : amounts) {
                    differences += Math.abs(a - b);
                }
            }
            if (sum > 0) {
                assertThat(Inequality.gini(amounts).orElseThrow())
                        .isCloseTo(differences / (2 * amounts.length * sum), within(1e-12));
                assertThat(Inequality.fewestWhoMakeHalf(amounts)).hasValue(smallestSubset(amounts, sum));
            }
        }
    }

    @Test
    void rejectsANegativeAmount() {
        assertThatThrownBy(() -> Inequality.gini(new long[] {1, -2})).hasMessage("amount (-2) must not be negative");
    }

    /** Removes the largest again and again. */
    private static int smallestSubset(long[] amounts, double sum) {
        long[] left = amounts.clone();
        double made = 0;
        int people = 0;
        while (made < sum / 2) {
            int largest = 0;
            for (int i = 1; i < left.length; i++) {
                largest = left[i] > left[largest] ? i : largest;
            }
            made += left[largest];
            left[largest] = -1;
            people++;
        }
        return people;
    }
}
