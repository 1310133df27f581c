package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * Finds the steps of a curve between which a quantile lies, without looking at the spread over authors at each of them.
 *
 * <p>A step is <em>above</em> where the curve is still surely higher than asked, <em>below</em> where it is surely lower.
 * The limits are the first step that is not above, and the one after the last step that is not below. Up to 1,024
 * steps are all looked at; of a longer curve a grid of as many, then those between the two neighbouring grid points,
 * until nothing lies between them.
 *
 * @param first first step that is not above; the number of steps if there is none
 * @param end the step after the last that is not below; the number of steps if there is none
 */
record QuantileLimits(int first, int end) {

    private static final int AT_ONCE = 1024;

    /** So that a curve without any spread is not kept out by the last bit. */
    private static final double ROUNDING = 1e-9;

    static QuantileLimits search(AuthorCurves curves, int steps, double rest, double t) {
        int lowFrom = 0;
        int lowTo = steps - 1;
        int highFrom = 0;
        int highTo = steps - 1;
        while (true) {
            int[] grid = grid(lowFrom, lowTo, highFrom, highTo);
            AuthorCurves.Spread spread = curves.spread(grid);
            int low = grid.length;
            int high = -1;
            for (int i = grid.length - 1; i >= 0; i--) {
                double distance = spread.centre(i) - AuthorCurves.g(rest);
                if (inside(grid[i], lowFrom, lowTo) && distance >= -t * spread.standardError(i) - ROUNDING) {
                    low = i;
                }
                if (high < 0
                        && inside(grid[i], highFrom, highTo)
                        && distance <= t * spread.standardError(i) + ROUNDING) {
                    high = i;
                }
            }
            if (low == grid.length || high < 0) {
                return new QuantileLimits(low == grid.length ? steps : 0, high < 0 ? 0 : steps);
            }
            int lowBefore = low == 0 ? lowFrom - 1 : Math.max(grid[low - 1], lowFrom - 1);
            int highAfter = high == grid.length - 1 ? highTo + 1 : Math.min(grid[high + 1], highTo + 1);
            if (grid[low] - lowBefore <= 1 && highAfter - grid[high] <= 1) {
                return new QuantileLimits(grid[low], grid[high] + 1);
            }
            lowFrom = lowBefore + 1;
            lowTo = grid[low];
            highFrom = grid[high];
            highTo = highAfter - 1;
        }
    }

    private static boolean inside(int step, int from, int to) {
        return from <= step && step <= to;
    }

    /** The steps of both ranges, thinned out where they are many; the ends of each range are always among them. */
    private static int[] grid(int lowFrom, int lowTo, int highFrom, int highTo) {
        int[] low = range(lowFrom, lowTo);
        int[] high = range(highFrom, highTo);
        int[] both = Arrays.copyOf(low, low.length + high.length);
        System.arraycopy(high, 0, both, low.length, high.length);
        return Arrays.stream(both).sorted().distinct().toArray();
    }

    private static int[] range(int from, int to) {
        int count = Math.min(AT_ONCE, to - from + 1);
        int[] steps = new int[count];
        for (int i = 0; i < count; i++) {
            steps[i] = count == 1 ? from : (int) (from + (long) i * (to - from) / (count - 1));
        }
        return steps;
    }
}
