package org.sociallearning.metrics.report;

/** Round ends of axes. */
final class Scale {
    private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private Scale() {}

    /** The smallest round number that is not below; 0 for 0. */
    static double roundUp(double value) {
        if (!(value > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * power >= value * (1 - 1e-12)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
