package org.sociallearning.metrics.evaluation;

/**
 * How much the difference of two period means varies because weeks vary, when neighbouring weeks resemble each other.
 *
 * <p>Formula: weekly values have correlation rho^d at a distance of d weeks, rho = .5. With c = (-1/W1 .., 1/W2 ..),
 * Sigma the correlations and M the centring within periods divided by W1 + W2 - 2: factor k = c' Sigma c / tr(M Sigma),
 * degrees of freedom = tr(M Sigma)^2 / tr(M Sigma M Sigma). The variance of the difference is then k times the pooled
 * variance within periods. rho is fixed: it cannot be estimated from so few weeks. Distances are those on the
 * calendar, so a gap between two periods makes them less alike and k larger.
 *
 * <p>Worked example: 4 + 4 adjacent weeks give k = 1.25655 and 4.9804 degrees of freedom; 8 + 8 give .71741 and 9.8175.
 *
 * <p>Edge results: fewer than three weeks in all leave no variation within periods; that is the caller's to exclude.
 *
 * <p>Source: Satterthwaite (1946) for the degrees of freedom of a quadratic form; values computed in NumPy.
 *
 * @param factor k
 * @param degreesOfFreedom degrees of freedom of the pooled variance
 */
record WeekNoise(double factor, double degreesOfFreedom) {

    private static final double RHO = .5;

    static WeekNoise of(WeekSet first, WeekSet second) {
        int[] one = first.toArray();
        int[] two = second.toArray();
        int w1 = one.length;
        int all = w1 + two.length;
        int[] weeks = new int[all];
        System.arraycopy(one, 0, weeks, 0, w1);
        System.arraycopy(two, 0, weeks, w1, two.length);
        double[][] sigma = new double[all][all];
        double difference = 0;
        for (int i = 0; i < all; i++) {
            for (int j = 0; j < all; j++) {
                sigma[i][j] = Math.pow(RHO, Math.abs(weeks[i] - weeks[j]));
                double sign = (i < w1) == (j < w1) ? 1 : -1;
                difference += sign * sigma[i][j] / ((i < w1 ? w1 : all - w1) * (double) (j < w1 ? w1 : all - w1));
            }
        }
        centre(sigma, 0, w1);
        centre(sigma, w1, all);
        double trace = 0;
        double square = 0;
        for (int i = 0; i < all; i++) {
            trace += sigma[i][i];
            for (int j = 0; j < all; j++) {
                square += sigma[i][j] * sigma[j][i];
            }
        }
        // The divisor W1 + W2 - 2 of M cancels in df and stays once in k.
        return new WeekNoise(difference * (all - 2) / trace, trace * trace / square);
    }

    /** Subtracts from the rows of one period their mean row. */
    private static void centre(double[][] rows, int from, int to) {
        for (int column = 0; column < rows.length; column++) {
            double sum = 0;
            for (int row = from; row < to; row++) {
                sum += rows[row][column];
            }
            for (int row = from; row < to; row++) {
                rows[row][column] -= sum / (to - from);
            }
        }
    }
}
