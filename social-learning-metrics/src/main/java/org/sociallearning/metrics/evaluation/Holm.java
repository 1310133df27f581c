package org.sociallearning.metrics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Several questions asked at once, so that any false answer among them stays as rare as with one.
 *
 * <p>Formula: the r-th smallest of m p values is compared with alpha / (m - r + 1), from the smallest on, until one is
 * larger. Adjusted p = the largest (m - i + 1) p_i up to the own rank, at most 1. The level at which a question was
 * decided is that of its own comparison, or, for those after the first failure, of that failure; its interval leaves
 * no change out exactly when the question was decided so.
 *
 * <p>Worked example: .001, .03 and .04 named with a fourth that could not be tested (p = 1): adjusted .004, .09, .09
 * and 1; the first was decided at 1 - .05/4, the others at 1 - .05/3.
 *
 * <p>Edge results: no question: nothing. Equal p values are decided at the same, stricter level.
 *
 * <p>Source: Holm (1979); R's {@code p.adjust(p, "holm")}.
 *
 * @param adjustedP p after adjustment
 * @param level level of the interval that decided
 */
record Holm(double adjustedP, double level) {

    /** One result per p value, in the same order; untestable questions are given as 1. */
    static List<Holm> adjust(double[] p, double alpha) {
        int m = p.length;
        Integer[] order = new Integer[m];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        List<Holm> results = new ArrayList<>(Collections.nCopies(m, new Holm(1, 1 - alpha)));
        double adjusted = 0;
        double part = alpha / Math.max(1, m);
        boolean failed = false;
        for (int rank = 0; rank < m; rank++) {
            double own = p[order[rank]];
            boolean tied = rank > 0 && own == p[order[rank - 1]];
            if (!failed && !tied) {
                part = alpha / (m - rank);
            }
            failed |= own > part;
            adjusted = Math.max(adjusted, Math.min(1, (m - rank) * own));
            results.set(order[rank], new Holm(adjusted, 1 - part));
        }
        return results;
    }
}
