package org.sociallearning.metrics.evaluation;

/**
 * The same as {@link MemberNoise} for a share of things: how much the weekly logits vary because each author has some
 * things that count and some that do not, now in this week, now in that.
 *
 * <p>Formula: v = sum_i var_i / nbar^2 / (r (1 - r))^2, var_i = sample variance over the weeks of the period of d_iw =
 * a_iw - r n_iw (a_iw of author i's n_iw things of week w count; 0 in weeks without), nbar = mean number of things a
 * week, r = pooled share. Where everybody has one thing in every week it is the formula for members.
 *
 * <p>Worked example: two authors have 2 things in each of two weeks; of the first one's 2 and 0 count, of the other's 1
 * and 1. r = 1/2, d = (1, -1) and (0, 0), var = 2 and 0, nbar = 4, so v = 2 / 16 / (1/16) = 2.
 *
 * <p>Edge results: fewer than two weeks: 0.
 *
 * <p>Source: linearised ratio, as for members.
 */
final class ThingNoise {

    private ThingNoise() {}

    static double of(PersonWeeks table, Slice slice) {
        int weeks = slice.weeks().size();
        if (weeks < 2) {
            return 0;
        }
        double share = slice.numerator() / slice.base();
        double[] squares = new double[table.people()];
        double[] sums = new double[table.people()];
        table.visit(slice.weeks(), (person, week, count, exposure) -> {
            double off = count - share * exposure;
            squares[person] += off * off;
            sums[person] += off;
        });
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.max(0, squares[i] - sums[i] * sums[i] / weeks) / (weeks - 1);
        }
        return MemberNoise.linearised(Jackknife.sum(squares), slice);
    }
}
