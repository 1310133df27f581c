package org.sociallearning.quickstart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How often a prediction agreed with a label. Intervals hold 95 %: Wilson's for precision and recall; for F1, which is
 * 2J / (1 + J) of the share J of the right ones among all that were labelled or predicted, Wilson's for J put through
 * the same formula.
 */
final class Agreement {
    private static final double Z = 1.959964;

    private int right;
    private int wrong;
    private int missed;

    void count(boolean label, boolean predicted) {
        right += label && predicted ? 1 : 0;
        wrong += !label && predicted ? 1 : 0;
        missed += label && !predicted ? 1 : 0;
    }

    int labelled() {
        return right + missed;
    }

    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(right, right + missed);
    }

    double f1() {
        return ofShare(share(right, right + wrong + missed));
    }

    /** Not a number where there is nothing to take a share of. */
    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    private static double ofShare(double share) {
        return 2 * share / (1 + share);
    }

    /** From and to; empty where there is nothing to take a share of. */
    static List<Double> wilson(int part, int whole) {
        if (whole == 0) {
            return List.of();
        }
        double p = (double) part / whole;
        double middle = p + Z * Z / (2 * whole);
        double half = Z * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
        double scale = 1 + Z * Z / whole;
        return List.of(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
    }

    /** Name of the figure, then its value and interval. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("right", right);
        json.put("wrong", wrong);
        json.put("missed", missed);
        put(json, "precision", right, right + wrong, share -> share);
        put(json, "recall", right, right + missed, share -> share);
        put(json, "f1", right, right + wrong + missed, Agreement::ofShare);
        return json;
    }

    private static void put(Map<String, Object> json, String name, int part, int whole, DoubleUnaryOperator figure) {
        if (whole > 0) {
            json.put(name, figure.applyAsDouble(share(part, whole)));
            json.put(
                    name + "Interval",
                    wilson(part, whole).stream().map(figure::applyAsDouble).toList());
        }
    }
}
