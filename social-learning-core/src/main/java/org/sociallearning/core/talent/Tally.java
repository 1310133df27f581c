package org.sociallearning.core.talent;

import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/** What one ranking reached so far. Belongs to one thread. */
final class Tally {
    private static final int FIRST = 5;

    /** Of the normal distribution, for intervals of 95 %. */
    private static final double Z = 1.959964;

    private int questions;
    private int hits;
    private double reciprocals;
    private double squares;

    void add(List<ParticipantId> ranked, Set<ParticipantId> wanted) {
        questions++;
        for (int i = 0; i < ranked.size(); i++) {
            if (wanted.contains(ranked.get(i))) {
                hits += i < FIRST ? 1 : 0;
                reciprocals += 1.0 / (i + 1);
                squares += 1.0 / (i + 1) / (i + 1);
                return;
            }
        }
    }

    TalentEvaluation.Figures figures(String ranking) {
        double n = questions;
        double share = hits / n;
        double mean = reciprocals / n;
        return new TalentEvaluation.Figures(ranking, share, wilson(share, n), mean, normal(mean, squares / n, n));
    }

    /** Wilson's interval of a share. */
    private static TalentEvaluation.Interval wilson(double share, double n) {
        double middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new TalentEvaluation.Interval(middle - half, middle + half);
    }

    /** By the standard error of the mean, which one question does not have: then it may be anything. */
    private static TalentEvaluation.Interval normal(double mean, double meanSquare, double n) {
        if (n < 2) {
            return new TalentEvaluation.Interval(0, 1);
        }
        double half = Z * Math.sqrt(Math.max(0, meanSquare - mean * mean) / n);
        return new TalentEvaluation.Interval(Math.max(0, mean - half), Math.min(1, mean + half));
    }
}
