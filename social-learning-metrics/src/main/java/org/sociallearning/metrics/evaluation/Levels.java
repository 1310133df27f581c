package org.sociallearning.metrics.evaluation;

/**
 * How high a rate or a share is in one period, and between which limits.
 *
 * <p>Meaning: people differ, and the few most active ones make most of what happens; how sure we can be depends on how
 * much the number would change if one person had not been there.
 *
 * <p>Formula: rate r = sum of events / sum of exposure; interval exp(log r -/+ t(n - 1) se), where se is the
 * delete-one-person jackknife standard error of log r. A share is treated the same way on the logit. O(n log n).
 *
 * <p>Worked example: ten people make 0 1 0 3 12 2 0 5 1 40 contributions in 4 4 4 3 4 4 2 4 4 4 weeks: 64 / 37 = 1.730
 * a week, standard error of the log .852, t(9) = 2.262, so the interval runs from .252 to 11.89.
 *
 * <p>Edge results: nobody: {@link Gap#NO_PEOPLE}; no exposure: {@link Gap#NOTHING_TO_SHARE}; no events: the rate 0 and
 * {@link Gap#NO_EVENTS}; a share of 0 or 1: {@link Gap#NONE_OR_ALL}; one person: {@link Gap#ONE_PERSON}; one person
 * makes all of it (or, in a share, all that is missing): {@link Gap#ONE_PERSON_DECIDES}. Where all people are alike
 * the interval is a single point.
 *
 * <p>Source: jackknife as in Efron and Tibshirani (1993); the percentile bootstrap covered .62 to .84 with 5 to 30
 * people and heavy tails and is therefore not used.
 */
public final class Levels {

    private Levels() {}

    /** Events per week of membership. */
    public static Estimate rate(PersonTotals totals, double level) {
        return estimate(totals, Link.LOG, level);
    }

    /** Part of all things, or of all member-weeks, that counts. */
    public static Estimate share(PersonTotals totals, double level) {
        return estimate(totals, Link.LOGIT, level);
    }

    static Estimate estimate(PersonTotals totals, Link link, double level) {
        int n = totals.people();
        if (n == 0) {
            return new Estimate.Undefined(Gap.NO_PEOPLE);
        }
        if (totals.base() == 0) {
            return new Estimate.Undefined(Gap.NOTHING_TO_SHARE);
        }
        double value = totals.events() / totals.base();
        if (!link.exists(totals.events(), totals.base())) {
            return new Estimate.WithoutInterval(value, n, link == Link.LOG ? Gap.NO_EVENTS : Gap.NONE_OR_ALL);
        }
        if (n == 1) {
            return new Estimate.WithoutInterval(value, n, Gap.ONE_PERSON);
        }
        double[] leftOut = new double[n];
        for (int i = 0; i < n; i++) {
            if (!link.exists(totals.eventsWithout(i), totals.baseWithout(i))) {
                return new Estimate.WithoutInterval(value, n, Gap.ONE_PERSON_DECIDES);
            }
            leftOut[i] = link.of(totals.eventsWithout(i), totals.baseWithout(i));
        }
        double se = Math.sqrt(Jackknife.variance(leftOut));
        double half = Student.critical(n - 1.0, level) * se;
        Interval interval = Interval.around(link.of(totals.events(), totals.base()), half, level)
                .map(link::inverse);
        return new Estimate.WithInterval(value, se, n - 1.0, n, interval);
    }
}
