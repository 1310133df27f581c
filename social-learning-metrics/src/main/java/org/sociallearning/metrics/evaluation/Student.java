package org.sociallearning.metrics.evaluation;

import org.apache.commons.statistics.distribution.TDistribution;

/** The two numbers that are asked of Student's t distribution, for any positive and also fractional df. */
final class Student {

    private Student() {}

    /** The t beyond which a two-sided test at {@code 1 - level} rejects, for example 2.262 for 9 df and level .95. */
    static double critical(double degreesOfFreedom, double level) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }

    /** Two-sided p of a t value. */
    static double twoSided(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t)));
    }
}
