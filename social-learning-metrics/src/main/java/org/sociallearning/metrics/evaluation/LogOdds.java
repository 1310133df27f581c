package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Which topics became more, or less, used between two periods: for ordering only, not a test.
 *
 * <p>Formula: alpha_w = strength x share of topic w in both periods together; delta_w = log((y2 + alpha_w) / (n2 + alpha -
 * y2 - alpha_w)) - the same for the first period; z_w = delta_w / sqrt(1 / (y2 + alpha_w) + 1 / (y1 + alpha_w)). The prior
 * keeps rare topics near zero.
 *
 * <p>Worked example: counts 10 3 0 7 before and 4 9 5 2 after, strength 10: topic 1 has delta -.89794 and z -1.97168.
 *
 * <p>Edge results: a topic without any use has delta and z 0; so has everything where there is only one topic or
 * nothing at all.
 *
 * <p>Source: Monroe, Colaresi and Quinn (2008), equations 15 to 22, with an informative prior.
 *
 * @param delta log odds ratio, later minus earlier
 * @param z delta in standard errors, for ordering
 */
public record LogOdds(double delta, double z) {

    /** Strength of the prior in the product. */
    public static final double STRENGTH = 100;

    /** One result per topic, in the same order; counts are of uses, or of people who used it. */
    public static List<LogOdds> between(long[] before, long[] after, double strength) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "topics before (" + before.length + ") must be as many as after (" + after.length + ")");
        }
        double n1 = 0;
        double n2 = 0;
        for (int w = 0; w < before.length; w++) {
            n1 += before[w];
            n2 += after[w];
        }
        List<LogOdds> results = new ArrayList<>(before.length);
        for (int w = 0; w < before.length; w++) {
            double pooled = before[w] + after[w];
            if (pooled == 0 || pooled == n1 + n2) {
                results.add(new LogOdds(0, 0));
            } else {
                double alpha = strength * pooled / (n1 + n2);
                double one = before[w] + alpha;
                double two = after[w] + alpha;
                double delta = Math.log(two / (n2 + strength - two)) - Math.log(one / (n1 + strength - one));
                results.add(new LogOdds(delta, delta / Math.sqrt(1 / two + 1 / one)));
            }
        }
        return results;
    }
}
