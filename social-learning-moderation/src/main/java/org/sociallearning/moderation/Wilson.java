package org.sociallearning.moderation;

/**
 * The score interval of a share: with x of n, {@code (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)} where
 * {@code p = x/n}. Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA
 * 22, 209-212.
 */
final class Wilson {
    /** The 90th percentile of the normal distribution: both bounds together hold 80 %. */
    static final double Z_80 = 1.2815515655446004;

    private Wilson() {}

    /** The lower bound of the 80 % interval; 0 without observations. */
    static double lower(int x, int n) {
        return n == 0 ? 0 : Math.max(0, bound(x, n, -1));
    }

    /** The upper bound of the 80 % interval; 1 without observations. */
    static double upper(int x, int n) {
        return n == 0 ? 1 : Math.min(1, bound(x, n, 1));
    }

    private static double bound(int x, int n, int side) {
        double p = (double) x / n;
        double z2 = Z_80 * Z_80;
        double middle = p + z2 / (2 * n);
        double half = Z_80 * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return (middle + side * half) / (1 + z2 / n);
    }
}
