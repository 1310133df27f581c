package org.sociallearning.metrics.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How unevenly a group shares in what happens. About the group; nobody is named or ranked.
 *
 * <p>Formula: Gini (population form) 2 sum(i x_i) / (n sum x) - (n + 1) / n over the sorted amounts; zeros count. The
 * absence factor is the fewest people who make at least half: how many would have to stay away before half is gone.
 *
 * <p>Worked example: 5 0 3 0 12 1 1 0 7 2: Gini .60968; the two busiest make 19 of 31, so 2.
 *
 * <p>Edge results: nobody, or nothing at all: empty. One person, or equal amounts: Gini 0. Of 1 1 1 1 two make at least
 * half.
 *
 * <p>Source: Gini as in R's {@code ineq::Gini}; the absence factor is known as the truck factor.
 */
public final class Inequality {

    private Inequality() {}

    /** Gini coefficient from 0 (all alike) to almost 1 (one person makes all). */
    public static OptionalDouble gini(long[] amounts) {
        long[] sorted = sorted(amounts);
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            weighted += (i + 1.0) * sorted[i];
        }
        double n = sorted.length;
        return sum == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, 2 * weighted / (n * sum) - (n + 1) / n));
    }

    /** The fewest people who make at least half. */
    public static OptionalInt fewestWhoMakeHalf(long[] amounts) {
        long[] sorted = sorted(amounts);
        long sum = Arrays.stream(sorted).sum();
        if (sum == 0) {
            return OptionalInt.empty();
        }
        long made = 0;
        int people = 0;
        while (2 * made < sum) {
            people++;
            made += sorted[sorted.length - people];
        }
        return OptionalInt.of(people);
    }

    /** True if two people, or one, make more than half: then an interval is about these people. */
    public static boolean twoMakeMoreThanHalf(long[] amounts) {
        long[] sorted = sorted(amounts);
        int n = sorted.length;
        long busiest = n == 0 ? 0 : sorted[n - 1] + (n > 1 ? sorted[n - 2] : 0);
        return 2 * busiest > Arrays.stream(sorted).sum();
    }

    private static long[] sorted(long[] amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("amount (" + sorted[0] + ") must not be negative");
        }
        return sorted;
    }
}
