package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The definitions of {@link KaplanMeier}, each curve without an author computed anew. */
final class SlowKaplanMeier {

    private final KaplanMeierTest.Sample sample;

    SlowKaplanMeier(KaplanMeierTest.Sample sample) {
        this.sample = sample;
    }

    double survival(long t, int without) {
        var at = curve(without).floorEntry(t);
        return at == null ? 1 : at.getValue();
    }

    private NavigableMap<Long, Double> curve(int without) {
        List<long[]> things =
                sample.things().stream().filter(thing -> thing[0] != without).toList();
        TreeMap<Long, int[]> counts = new TreeMap<>();
        for (long[] thing : things) {
            int[] count = counts.computeIfAbsent(thing[1], time -> new int[2]);
            count[0]++;
            count[1] += (int) thing[2];
        }
        TreeMap<Long, Double> curve = new TreeMap<>();
        int atRisk = things.size();
        double survival = 1;
        for (var entry : counts.entrySet()) {
            survival *= 1 - (double) entry.getValue()[1] / atRisk;
            curve.put(entry.getKey(), survival);
            atRisk -= entry.getValue()[0];
        }
        return curve;
    }

    Interval limits(double p, double value, double level) {
        List<Integer> authors = authors();
        double t = Student.critical(authors.size() - 1, level);
        List<NavigableMap<Long, Double>> leftOut = new ArrayList<>();
        authors.forEach(author -> leftOut.add(curve(author)));
        List<Long> ends = new ArrayList<>();
        sample.times().forEach(time -> {
            if (sample.things().stream().anyMatch(thing -> thing[1] == time && thing[2] == 1)) {
                ends.add(time);
            }
        });
        NavigableMap<Long, Double> whole = curve(-1);
        double lower = Double.NaN;
        double upper = ends.get(0);
        for (int i = 0; i < ends.size(); i++) {
            boolean nothingLeft = whole.get(ends.get(i)) == 0;
            double distance = g(whole.get(ends.get(i))) - Math.log(-Math.log(1 - p));
            double se = standardError(leftOut, ends.get(i));
            if (Double.isNaN(lower) && (nothingLeft || distance >= -t * se - 1e-9)) {
                lower = ends.get(i);
            }
            if (!nothingLeft && distance <= t * se + 1e-9) {
                upper = i + 1 < ends.size() ? ends.get(i + 1) : Double.POSITIVE_INFINITY;
            }
            if (nothingLeft && upper == ends.get(i)) {
                upper = Double.POSITIVE_INFINITY;
            }
        }
        return new Interval(Math.min(lower, value), Math.max(upper, value), level);
    }

    double standardError(long t) {
        List<NavigableMap<Long, Double>> leftOut = new ArrayList<>();
        authors().forEach(author -> leftOut.add(curve(author)));
        return standardError(leftOut, t);
    }

    private double standardError(List<NavigableMap<Long, Double>> leftOut, long t) {
        double[] values = leftOut.stream()
                .mapToDouble(curve -> {
                    var at = curve.floorEntry(t);
                    return g(at == null ? 1 : at.getValue());
                })
                .toArray();
        return Math.sqrt(Jackknife.variance(values));
    }

    private List<Integer> authors() {
        return sample.things().stream()
                .map(thing -> (int) thing[0])
                .distinct()
                .sorted()
                .toList();
    }

    private double g(double survival) {
        double half = .5 / sample.things().size();
        return Math.log(-Math.log(Math.max(half, Math.min(1 - half, survival))));
    }
}
