package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Kaplan-Meier curves that each leave out one author, at chosen steps, and how much they differ.
 *
 * <p>Without author i, who had r of the n things at risk and d_i of the d that ended, a factor of the curve is
 * 1 - (d - d_i) / (n - r). Between two of the author's own times r does not change and d_i is 0, so that the logarithms
 * to add depend on r alone: they are summed once for all authors with that r, or one by one where few authors have so
 * many things. The work is thus far below authors x steps.
 *
 * <p>Authors are taken in an order of their content, so that the same things in another order give the same number.
 */
final class AuthorCurves {

    /** Stands for the logarithm of nothing left; further down than any real curve gets. */
    private static final double NOTHING_LEFT = -1e4;

    private final int[] atRisk;
    private final int[] ended;
    private final double[] survival;
    private final List<int[]> own;
    private final double lowest;
    private final double highest;

    AuthorCurves(Durations durations, List<KaplanMeier.Step> steps) {
        this.atRisk = steps.stream().mapToInt(KaplanMeier.Step::atRisk).toArray();
        this.ended = steps.stream().mapToInt(KaplanMeier.Step::ended).toArray();
        this.survival = steps.stream().mapToDouble(KaplanMeier.Step::survival).toArray();
        this.own =
                own(durations, steps.stream().mapToLong(KaplanMeier.Step::time).toArray());
        this.lowest = -Math.log(2.0 * durations.size());
        this.highest = Math.log1p(-.5 / durations.size());
    }

    /** log(-log S). */
    static double g(double survival) {
        return Math.log(-Math.log(survival));
    }

    /** Number of authors with a thing. */
    int count() {
        return own.size();
    }

    /**
     * Each author's things in order: twice the last step at which a thing is at risk, plus one if it ended there. Those
     * with most things come first.
     */
    private static List<int[]> own(Durations durations, long[] times) {
        int[] sizes = new int[durations.authors()];
        for (int i = 0; i < durations.size(); i++) {
            sizes[durations.author(i)]++;
        }
        int[][] things = new int[sizes.length][];
        for (int a = 0; a < sizes.length; a++) {
            things[a] = new int[sizes[a]];
        }
        for (int i = 0; i < durations.size(); i++) {
            int found = Arrays.binarySearch(times, durations.time(i));
            int step = found >= 0 ? found : -found - 2;
            int author = durations.author(i);
            things[author][--sizes[author]] = 2 * step + (durations.ended(i) ? 1 : 0);
        }
        List<int[]> own = new ArrayList<>();
        for (int[] mine : things) {
            if (mine.length > 0) {
                Arrays.sort(mine);
                own.add(mine);
            }
        }
        own.sort((a, b) -> a.length != b.length ? Integer.compare(b.length, a.length) : Arrays.compare(a, b));
        return own;
    }

    /** The spread over authors of g(S) at these steps, which must be in ascending order. */
    Spread spread(int[] asked) {
        Spread spread = new Spread(asked);
        int authors = own.size();
        double[] sum = new double[authors];
        int[] at = new int[authors];
        int most = authors == 0 ? 0 : own.get(0).length;
        int last = asked.length == 0 ? -1 : asked[asked.length - 1];
        int having = 0;
        for (int r = most; r >= 0; r--) {
            while (having < authors && own.get(having).length >= r) {
                having++;
            }
            LogFactors factors = factors(r, having, last);
            for (int i = 0; i < having; i++) {
                int from = begin(own.get(i), r);
                int to = Math.min(end(own.get(i), r), last);
                if (from >= to) {
                    continue;
                }
                int endedHere = endedAt(own.get(i), r, to);
                int plain = endedHere > 0 ? to - 1 : to;
                int done = from;
                for (; at[i] < asked.length && asked[at[i]] <= plain; at[i]++) {
                    sum[i] += factors.sum(done, asked[at[i]]);
                    done = asked[at[i]];
                    spread.add(at[i], sum[i]);
                }
                sum[i] += factors.sum(done, plain);
                if (endedHere > 0) {
                    sum[i] += logFactor(atRisk[to] - r, ended[to] - endedHere);
                    if (at[i] < asked.length && asked[at[i]] == to) {
                        spread.add(at[i]++, sum[i]);
                    }
                }
            }
        }
        return spread;
    }

    /** The step after which an author has {@code r} things at risk (and more before). */
    private static int begin(int[] mine, int r) {
        return r == mine.length ? -1 : mine[mine.length - r - 1] >> 1;
    }

    /** The last step at which an author has {@code r} things at risk. */
    private int end(int[] mine, int r) {
        return r == 0 ? atRisk.length - 1 : mine[mine.length - r] >> 1;
    }

    private static int endedAt(int[] mine, int r, int step) {
        int count = 0;
        for (int k = mine.length - r; k < mine.length && mine[k] >> 1 == step; k++) {
            count += mine[k] & 1;
        }
        return count;
    }

    private LogFactors factors(int r, int having, int last) {
        long walked = 0;
        int lowest = last;
        int highest = -1;
        for (int i = 0; i < having; i++) {
            int from = begin(own.get(i), r);
            int to = Math.min(end(own.get(i), r), last);
            if (from < to) {
                walked += to - from;
                lowest = Math.min(lowest, from);
                highest = Math.max(highest, to);
            }
        }
        return new LogFactors(r, lowest, highest, walked > Math.max(0, highest - lowest));
    }

    private static double logFactor(int left, int endedAmongThem) {
        if (left <= 0) {
            return 0;
        }
        return endedAmongThem >= left ? NOTHING_LEFT : Math.log((double) (left - endedAmongThem) / left);
    }

    /** Sums of logarithms of the factors with {@code r} things fewer at risk. */
    private final class LogFactors {

        private final int r;
        private final int base;
        private final double[] upTo;

        LogFactors(int r, int from, int to, boolean shared) {
            this.r = r;
            this.base = from;
            this.upTo = new double[shared ? to - from + 1 : 0];
            for (int k = 1; k < upTo.length; k++) {
                upTo[k] = upTo[k - 1] + logFactor(atRisk[from + k] - r, ended[from + k]);
            }
        }

        /** Sum over the steps after {@code from} up to and with {@code to}. */
        double sum(int from, int to) {
            if (upTo.length > 0) {
                return upTo[to - base] - upTo[from - base];
            }
            double sum = 0;
            for (int k = from + 1; k <= to; k++) {
                sum += logFactor(atRisk[k] - r, ended[k]);
            }
            return sum;
        }
    }

    /** How the curves without one author differ at each asked step. */
    final class Spread {

        private final double[] centre;
        private final double[] sum;
        private final double[] squares;
        private final boolean[] degenerate;

        private Spread(int[] asked) {
            this.centre = new double[asked.length];
            this.sum = new double[asked.length];
            this.squares = new double[asked.length];
            this.degenerate = new boolean[asked.length];
            for (int k = 0; k < asked.length; k++) {
                centre[k] = clamped(Math.log(survival[asked[k]]));
            }
        }

        private void add(int k, double logSurvival) {
            double off = clamped(logSurvival) - centre[k];
            sum[k] += off;
            squares[k] += off * off;
            degenerate[k] |= logSurvival >= highest || logSurvival <= lowest;
        }

        private double clamped(double logSurvival) {
            return Math.log(-Math.max(lowest, Math.min(highest, logSurvival)));
        }

        /** g of the curve of all authors. */
        double centre(int k) {
            return centre[k];
        }

        double standardError(int k) {
            int n = own.size();
            return Math.sqrt(Math.max(0, squares[k] - sum[k] * sum[k] / n) * (n - 1) / n);
        }

        /** True if the curve is 0 or 1 without some author. */
        boolean degenerate(int k) {
            return degenerate[k];
        }
    }
}
