package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The share of things that have not ended after a time, counting those that are still open.
 *
 * <p>Meaning: "half of the questions are answered within 3.7 hours" must get worse, not better, when a question stays
 * unanswered; a mean over the answered ones would do the opposite.
 *
 * <p>Formula: S(t) = product over the times s up to t at which things ended of 1 - d_s / n_s, where d_s things ended at s
 * and n_s had lasted at least so long. Standard error by Greenwood: S(t) sqrt(sum d_s / (n_s (n_s - d_s))). The p
 * quantile is the first time at which S is at or below 1 - p; where S is exactly 1 - p, the middle of that flat piece
 * (to the last time seen, if nothing ended after it), as in R. Its limits: all t where |g(S(t)) - g(1 - p)| is at most
 * t(n - 1) se_J(t), with g = log(-log) and se_J(t) the jackknife standard error over the n authors of g(S(t)); leaving
 * out one author at a time, because one author's things share their fate. Where a curve without an author is 0 or 1,
 * half a thing is put there; where the whole curve is 0 it sets no limit.
 *
 * <p>Worked example: 9 13 13+ 18 23 28+ 31 34 45+ 48 161+ (+ is open): S(13) = (10/11)(9/10) = .818, standard error
 * .1163; median 31. And 1 2 3 4: S(2) = .5 exactly, the median is 2.5.
 *
 * <p>Edge results: nothing: {@link Gap#NO_PEOPLE}; all open: quantiles {@link Gap#NOT_REACHED}; one author: no
 * interval; S = 0: standard error 0; a time later than everything seen: {@link Gap#NOT_REACHED}, unless all had ended.
 *
 * <p>Source: Kaplan and Meier (1958), Greenwood (1926), Brookmeyer and Crowley (1982) for the limits of a quantile;
 * R survival 3.5-3. The classic limits, which take all things as independent, cover .56 to .65 when authors differ.
 *
 * <p>Immutable and thread-safe.
 */
public final class KaplanMeier {

    /** R's tolerance in saying that S is exactly 1 - p: the square root of the machine precision. */
    private static final double EXACTLY = 1.490116119384766e-8;

    private final List<Step> steps;
    private final long[] times;
    private final int things;
    private final long last;
    private final AuthorCurves authors;

    /**
     * A time at which things ended.
     *
     * @param time milliseconds
     * @param atRisk things that lasted at least so long
     * @param ended things that ended at this time
     * @param survival share of things not ended after this time
     * @param standardError Greenwood's standard error of {@code survival}
     */
    public record Step(long time, int atRisk, int ended, double survival, double standardError) {}

    private KaplanMeier(Durations durations) {
        this.things = durations.size();
        this.steps = List.copyOf(steps(durations));
        this.times = steps.stream().mapToLong(Step::time).toArray();
        long latest = 0;
        for (int i = 0; i < things; i++) {
            latest = Math.max(latest, durations.time(i));
        }
        this.last = latest;
        this.authors = new AuthorCurves(durations, steps);
    }

    /** The curve of these durations. */
    public static KaplanMeier of(Durations durations) {
        return new KaplanMeier(durations);
    }

    private static List<Step> steps(Durations durations) {
        long[] all = new long[durations.size()];
        long[] ends = new long[durations.size()];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = durations.time(i);
            if (durations.ended(i)) {
                ends[n++] = durations.time(i);
            }
        }
        Arrays.sort(all);
        Arrays.sort(ends, 0, n);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        int before = 0;
        for (int i = 0; i < n; ) {
            int first = i;
            while (i < n && ends[i] == ends[first]) {
                i++;
            }
            while (all[before] < ends[first]) {
                before++;
            }
            int atRisk = all.length - before;
            int ended = i - first;
            survival *= (double) (atRisk - ended) / atRisk;
            greenwood += (double) ended / ((double) atRisk * (atRisk - ended));
            double error = atRisk == ended ? 0 : survival * Math.sqrt(greenwood);
            steps.add(new Step(ends[first], atRisk, ended, survival, error));
        }
        return steps;
    }

    /** Number of things. */
    public int things() {
        return things;
    }

    /** Number of authors with a thing. */
    public int authors() {
        return authors.count();
    }

    /** The times at which something ended, in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Share of things that have not ended after so many milliseconds; after the last time seen, as at that time. */
    public double survival(long millis) {
        int step = stepAt(millis);
        return step < 0 ? 1 : steps.get(step).survival();
    }

    /** Share of things that ended within so many milliseconds: one minus {@link #survival}, with an interval over authors. */
    public Estimate endedWithin(long millis, double level) {
        if (things == 0) {
            return new Estimate.Undefined(Gap.NO_PEOPLE);
        }
        int step = stepAt(millis);
        double survival = survival(millis);
        if (millis > last && survival > 0) {
            return new Estimate.Undefined(Gap.NOT_REACHED);
        }
        if (survival == 1 || survival == 0) {
            return new Estimate.WithoutInterval(1 - survival, authors(), Gap.NONE_OR_ALL);
        }
        if (authors() == 1) {
            return new Estimate.WithoutInterval(1 - survival, 1, Gap.ONE_PERSON);
        }
        AuthorCurves.Spread spread = authors.spread(new int[] {step});
        if (spread.degenerate(0)) {
            return new Estimate.WithoutInterval(1 - survival, authors(), Gap.ONE_PERSON_DECIDES);
        }
        double se = spread.standardError(0);
        double df = authors() - 1.0;
        Interval interval = Interval.around(AuthorCurves.g(survival), Student.critical(df, level) * se, level)
                .map(g -> -Math.expm1(-Math.exp(g)));
        return new Estimate.WithInterval(1 - survival, se, df, authors(), interval);
    }

    /** The milliseconds within which the part {@code p} of all things ended, for example .5 for the median. */
    public Estimate quantile(double p, double level) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("part (" + p + ") must lie between 0 and 1");
        }
        if (things == 0) {
            return new Estimate.Undefined(Gap.NO_PEOPLE);
        }
        double rest = 1 - p;
        int step = 0;
        while (step < times.length && steps.get(step).survival() > rest + EXACTLY) {
            step++;
        }
        if (step == times.length) {
            return new Estimate.Undefined(Gap.NOT_REACHED);
        }
        double value = times[step];
        if (Math.abs(steps.get(step).survival() - rest) < EXACTLY) {
            value += ((step + 1 < times.length ? times[step + 1] : last) - times[step]) / 2.0;
        }
        if (authors() == 1) {
            return new Estimate.WithoutInterval(value, 1, Gap.ONE_PERSON);
        }
        double df = authors() - 1.0;
        // Where nothing is left log(-log) is infinite and, as in R, says nothing.
        int judged = steps.get(times.length - 1).survival() == 0 ? times.length - 1 : times.length;
        QuantileLimits limits = QuantileLimits.search(authors, judged, rest, Student.critical(df, level));
        double lower = Math.min(value, (double) times[limits.first()]);
        double upper =
                limits.end() == judged ? Double.POSITIVE_INFINITY : Math.max(value, (double) times[limits.end()]);
        double se = authors.spread(new int[] {step}).standardError(0);
        return new Estimate.WithInterval(value, se, df, authors(), new Interval(lower, upper, level));
    }

    /** Index of the last step at or before a time; -1 before the first. */
    private int stepAt(long millis) {
        int found = Arrays.binarySearch(times, millis);
        return found >= 0 ? found : -found - 2;
    }
}
