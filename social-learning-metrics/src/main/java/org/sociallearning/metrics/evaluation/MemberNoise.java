package org.sociallearning.metrics.evaluation;

/**
 * How much the weekly logits of a share of members vary although nothing happened but that each person has weeks with
 * and weeks without.
 *
 * <p>Formula: v = sum_i var_i / mbar^2 / (r (1 - r))^2, var_i = sample variance of person i's 0/1 weeks (0 below two
 * weeks), mbar = mean number of members a week, r = pooled share.
 *
 * <p>Worked example: two members for four weeks, active in 1 and in 3 of them: var_i = 1/4 each, mbar = 2, r = 1/2, so
 * v = (1/2) / 4 / (1/16) = 2.
 *
 * <p>Edge results: nobody active or everybody always: 0, and no comparison is made anyway.
 *
 * <p>Source: linearised logit; the reference rows {@code se-breadth-twoway}.
 */
final class MemberNoise {

    private MemberNoise() {}

    static double of(Slice slice) {
        double[] variances = new double[slice.people()];
        for (int i = 0; i < variances.length; i++) {
            double weeks = slice.denominator(i);
            double active = slice.numerator(i);
            variances[i] = weeks < 2 ? 0 : active * (weeks - active) / (weeks * (weeks - 1));
        }
        return linearised(Jackknife.sum(variances), slice);
    }

    /** Variance of a weekly logit, given the summed variance of the weekly counts. */
    static double linearised(double variance, Slice slice) {
        if (variance == 0) {
            return 0;
        }
        double share = slice.numerator() / slice.base();
        double perWeek = slice.base() / slice.weeks().size();
        double slope = perWeek * share * (1 - share);
        return slope == 0 ? 0 : variance / (slope * slope);
    }
}
