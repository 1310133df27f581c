package org.sociallearning.metrics.evaluation;

/** The scale on which a ratio of sums is averaged and compared: log for rates, logit for shares. */
enum Link {
    /** Natural logarithm of numerator / denominator. */
    LOG {
        @Override
        double of(long numerator, double denominator) {
            return Math.log(numerator / denominator);
        }

        @Override
        double inverse(double value) {
            return Math.exp(value);
        }

        @Override
        boolean exists(long numerator, double denominator) {
            return numerator > 0 && denominator > 0;
        }

        @Override
        double weekly(long numerator, double denominator) {
            return Math.log((numerator + .5) / denominator);
        }
    },
    /** Natural logarithm of the odds numerator / (denominator - numerator). */
    LOGIT {
        @Override
        double of(long numerator, double denominator) {
            return Math.log(numerator / (denominator - numerator));
        }

        @Override
        double inverse(double value) {
            return 1 / (1 + Math.exp(-value));
        }

        @Override
        boolean exists(long numerator, double denominator) {
            return numerator > 0 && denominator > numerator;
        }

        @Override
        double weekly(long numerator, double denominator) {
            return Math.log((numerator + .5) / (denominator - numerator + .5));
        }
    };

    /** The transformed ratio; only where it {@link #exists}. */
    abstract double of(long numerator, double denominator);

    /** Back from the transformed to the plain ratio. */
    abstract double inverse(double value);

    /** Whether the transformed ratio is a finite number. */
    abstract boolean exists(long numerator, double denominator);

    /** The value of one week, with half an event added so that a quiet week has one too. */
    abstract double weekly(long numerator, double denominator);
}
