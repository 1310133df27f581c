package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * Variance from values that each leave one person out.
 *
 * <p>(n - 1) / n times the sum of the squared deviations of the n values from their mean. Values are summed in
 * sorted order, so that the same people in another order give the same number to the last bit.
 *
 * <p>Worked example: 1, 2 and 3 give 2/3 x (1 + 0 + 1) = 4/3. One value gives 0; none is an error of the caller.
 *
 * <p>Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), 11.5.
 */
final class Jackknife {

    private Jackknife() {}

    static double variance(double[] leftOut) {
        double mean = sum(leftOut) / leftOut.length;
        double[] squares = new double[leftOut.length];
        for (int i = 0; i < leftOut.length; i++) {
            squares[i] = (leftOut[i] - mean) * (leftOut[i] - mean);
        }
        return sum(squares) * (leftOut.length - 1) / leftOut.length;
    }

    /** A sum that does not depend on the order of the values. */
    static double sum(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double value : sorted) {
            sum += value;
        }
        return sum;
    }
}
