package org.sociallearning.metrics.evaluation;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The classic limits of a quantile, which take all things as independent: test code, because the product does not use
 * them, to reproduce R's and thereby check the curve, its standard errors and the rule for flat pieces.
 */
final class BrookmeyerCrowley {

    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(.025);

    private BrookmeyerCrowley() {}

    /** First time at which a limit of the curve is at or below {@code 1 - p}; infinite if none is. */
    static double limit(KaplanMeier curve, String confType, boolean lowerTime, double p) {
        // The lower limit of a time comes from the lower limit of the curve.
        double rest = 1 - p;
        List<KaplanMeier.Step> steps = curve.steps();
        for (int i = 0; i < steps.size(); i++) {
            double limit = curveLimit(steps.get(i), confType, lowerTime ? -Z : Z);
            if (limit <= rest + 1.5e-8) {
                return steps.get(i).time();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double curveLimit(KaplanMeier.Step step, String confType, double z) {
        double s = step.survival();
        if (s == 0) {
            // R gives NA there, which ends the search.
            return Double.POSITIVE_INFINITY;
        }
        double relative = step.standardError() / s;
        double limit = switch (confType) {
            case "plain" -> s + z * step.standardError();
            case "log" -> s * Math.exp(z * relative);
            case "log-log" -> Math.exp(-Math.exp(Math.log(-Math.log(s)) + z * relative / Math.log(s)));
            default -> throw new AssertionError(confType);
        };
        return Math.min(1, Math.max(0, limit));
    }
}
