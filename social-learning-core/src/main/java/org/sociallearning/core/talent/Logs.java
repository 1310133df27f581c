package org.sociallearning.core.talent;

/** The natural logarithm to a thousandth, from a table: what it is at least, and at most. For positive numbers. */
final class Logs {
    private static final int BITS = 10;
    private static final int SIZE = 1 << BITS;
    private static final int MANTISSA = 52;
    private static final double[] TABLE = new double[SIZE + 1];
    private static final double ONE_DOUBLING = Math.log(2);

    static {
        for (int i = 0; i <= SIZE; i++) {
            TABLE[i] = Math.log(1 + (double) i / SIZE);
        }
    }

    private Logs() {}

    static double atMost(double number) {
        return of(number, 1);
    }

    static double atLeast(double number) {
        return of(number, 0);
    }

    private static double of(double number, int up) {
        int place = (int) (Double.doubleToRawLongBits(number) >>> MANTISSA - BITS) & SIZE - 1;
        return Math.getExponent(number) * ONE_DOUBLING + TABLE[place + up];
    }
}
