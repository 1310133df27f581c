package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

/** The formulas of the two-way comparison as plain loops over people x weeks, with matrices written out. */
final class SlowTwoWay {

    private final double[][] y;
    private final double[][] t;
    private final int w1;
    private final int weeks;
    private final boolean[] usable;

    SlowTwoWay(long[][] counts, long[][] exposure, int w1) {
        this.w1 = w1;
        this.weeks = counts[0].length;
        this.y = new double[counts.length][weeks];
        this.t = new double[counts.length][weeks];
        this.usable = new boolean[weeks];
        for (int i = 0; i < counts.length; i++) {
            for (int w = 0; w < weeks; w++) {
                y[i][w] = counts[i][w];
                t[i][w] = exposure[i][w];
                usable[w] |= exposure[i][w] > 0;
            }
        }
    }

    void checkRates(Change.Compared change) {
        double[][] time = scaled(1.0 / 604_800_000);
        double vp = vp(y, time, false);
        double vw = k() * s2(y, time, false);
        double dfw = dfWeeks();
        double df = (vp + vw) * (vp + vw) / (vp * vp / (people() - 1) + vw * vw / dfw);
        check(change, theta(y, time, -1, false), vp, vw, df);
    }

    void checkMembers(Change.Compared change) {
        double[][] active = new double[y.length][weeks];
        double[][] there = new double[y.length][weeks];
        for (int i = 0; i < y.length; i++) {
            for (int w = 0; w < weeks; w++) {
                active[i][w] = y[i][w] > 0 ? 1 : 0;
                there[i][w] = y[i][w] > 0 || t[i][w] > 0 ? 1 : 0;
            }
        }
        double noise = pooled(memberNoise(active, there, 0, w1), memberNoise(active, there, w1, weeks));
        double vw = k() * Math.max(s2(active, there, true) - noise, 0);
        check(change, theta(active, there, -1, true), vp(active, there, true), vw, dfWeeks());
    }

    void checkThings(Change.Compared change) {
        double noise = pooled(thingNoise(0, w1), thingNoise(w1, weeks));
        double vw = k() * Math.max(s2(y, t, true) - noise, 0);
        check(change, theta(y, t, -1, true), vp(y, t, true), vw, dfWeeks());
    }

    private void check(Change.Compared change, double theta, double vp, double vw, double df) {
        assertThat(change.logRatio()).isCloseTo(theta, within(1e-9));
        assertThat(change.personVariance()).isCloseTo(vp, within(1e-9 * (1 + vp)));
        assertThat(change.weekVariance()).isCloseTo(vw, within(1e-9 * (1 + vw)));
        assertThat(change.degreesOfFreedom()).isCloseTo(df, within(1e-7 * df));
        assertThat(change.people()).isEqualTo(people());
    }

    private double[][] scaled(double by) {
        double[][] scaled = new double[t.length][weeks];
        for (int i = 0; i < t.length; i++) {
            for (int w = 0; w < weeks; w++) {
                scaled[i][w] = t[i][w] * by;
            }
        }
        return scaled;
    }

    private int people() {
        int people = 0;
        for (int i = 0; i < y.length; i++) {
            people += isThere(i) ? 1 : 0;
        }
        return people;
    }

    private boolean isThere(int i) {
        double all = 0;
        for (int w = 0; w < weeks; w++) {
            all += y[i][w] + t[i][w];
        }
        return all > 0;
    }

    private double theta(double[][] a, double[][] b, int without, boolean logit) {
        return value(a, b, w1, weeks, without, logit) - value(a, b, 0, w1, without, logit);
    }

    private static double value(double[][] a, double[][] b, int from, int to, int without, boolean logit) {
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < a.length; i++) {
            for (int w = from; w < to && i != without; w++) {
                top += a[i][w];
                bottom += b[i][w];
            }
        }
        double part = top / bottom;
        return Math.log(logit ? part / (1 - part) : part);
    }

    private double vp(double[][] a, double[][] b, boolean logit) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            if (isThere(i)) {
                values.add(theta(a, b, i, logit));
            }
        }
        double mean = values.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return squares * (values.size() - 1) / values.size();
    }

    private double s2(double[][] a, double[][] b, boolean logit) {
        double squares = 0;
        for (int period = 0; period < 2; period++) {
            List<Double> values = new ArrayList<>();
            for (int w = period == 0 ? 0 : w1; w < (period == 0 ? w1 : weeks); w++) {
                double top = .5;
                double bottom = 0;
                for (int i = 0; i < a.length; i++) {
                    top += a[i][w];
                    bottom += b[i][w];
                }
                if (usable[w]) {
                    values.add(Math.log(logit ? top / (bottom + 1 - top) : top / bottom));
                }
            }
            double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
            squares += values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        }
        return squares / (usableWeeks(0, w1) + usableWeeks(w1, weeks) - 2);
    }

    private int usableWeeks(int from, int to) {
        int count = 0;
        for (int w = from; w < to; w++) {
            count += usable[w] ? 1 : 0;
        }
        return count;
    }

    private double pooled(double first, double second) {
        int a = usableWeeks(0, w1);
        int b = usableWeeks(w1, weeks);
        return ((a - 1) * first + (b - 1) * second) / (a + b - 2);
    }

    private double memberNoise(double[][] active, double[][] there, int from, int to) {
        double variance = 0;
        double all = 0;
        double hits = 0;
        for (int i = 0; i < y.length; i++) {
            double mine = 0;
            double weeksThere = 0;
            for (int w = from; w < to; w++) {
                mine += active[i][w];
                weeksThere += there[i][w];
            }
            for (int w = from; w < to && weeksThere >= 2; w++) {
                double off = active[i][w] - mine / weeksThere;
                variance += there[i][w] * off * off / (weeksThere - 1);
            }
            all += weeksThere;
            hits += mine;
        }
        double r = hits / all;
        double mbar = all / usableWeeks(from, to);
        return variance / (mbar * mbar) / Math.pow(r * (1 - r), 2);
    }

    private double thingNoise(int from, int to) {
        int n = usableWeeks(from, to);
        double all = 0;
        double hits = 0;
        for (int i = 0; i < y.length; i++) {
            for (int w = from; w < to; w++) {
                all += t[i][w];
                hits += y[i][w];
            }
        }
        if (n < 2) {
            return 0;
        }
        double r = hits / all;
        double variance = 0;
        for (int i = 0; i < y.length; i++) {
            double mean = 0;
            for (int w = from; w < to; w++) {
                mean += (y[i][w] - r * t[i][w]) / n;
            }
            for (int w = from; w < to; w++) {
                double off = y[i][w] - r * t[i][w] - mean;
                variance += usable[w] ? off * off / (n - 1) : 0;
            }
        }
        return variance / Math.pow(all / n, 2) / Math.pow(r * (1 - r), 2);
    }

    private double k() {
        double[][] sigma = sigma();
        double[] c = contrast();
        double top = 0;
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                top += c[i] * sigma[i][j] * c[j];
            }
        }
        return top / trace(times(centring(), sigma));
    }

    private double dfWeeks() {
        double[][] one = times(centring(), sigma());
        return Math.pow(trace(one), 2) / trace(times(one, one));
    }

    private List<Integer> positions() {
        List<Integer> positions = new ArrayList<>();
        for (int w = 0; w < weeks; w++) {
            if (usable[w]) {
                positions.add(w);
            }
        }
        return positions;
    }

    private double[][] sigma() {
        List<Integer> at = positions();
        double[][] sigma = new double[at.size()][at.size()];
        for (int i = 0; i < at.size(); i++) {
            for (int j = 0; j < at.size(); j++) {
                sigma[i][j] = Math.pow(.5, Math.abs(at.get(i) - at.get(j)));
            }
        }
        return sigma;
    }

    private double[] contrast() {
        return positions().stream()
                .mapToDouble(w -> w < w1 ? -1.0 / usableWeeks(0, w1) : 1.0 / usableWeeks(w1, weeks))
                .toArray();
    }

    private double[][] centring() {
        List<Integer> at = positions();
        double[][] m = new double[at.size()][at.size()];
        for (int i = 0; i < at.size(); i++) {
            for (int j = 0; j < at.size(); j++) {
                boolean same = at.get(i) < w1 == at.get(j) < w1;
                int size = at.get(i) < w1 ? usableWeeks(0, w1) : usableWeeks(w1, weeks);
                m[i][j] = ((i == j ? 1 : 0) - (same ? 1.0 / size : 0)) / (at.size() - 2);
            }
        }
        return m;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double trace(double[][] a) {
        double trace = 0;
        for (int i = 0; i < a.length; i++) {
            trace += a[i][i];
        }
        return trace;
    }
}
