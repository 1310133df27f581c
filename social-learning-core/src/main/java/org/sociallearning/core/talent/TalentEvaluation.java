package org.sociallearning.core.talent;

import java.util.List;
import org.sociallearning.core.fold.Facts;

/**
 * How well rankings find people who did answer. The questions of a history are split at the middle one in time. For each
 * later question that somebody answered who had answered before, people are ranked from what was known before it was asked,
 * the asker left out. It says how often one of the answerers is among the first five and how high the first of them stands,
 * over all questions, and nothing about anybody. Immutable.
 *
 * @param questions how many questions were judged
 * @param rankings each ranking's figures: that of the map before and after it is spread over people, also without the texts
 *     where the host keeps any, then simple ones
 * @param unheardOf how many of the later questions were on topics never seen before only
 * @param unheardOfNobodyKnown for how many of those the map said that nobody is known
 */
public record TalentEvaluation(int questions, List<Figures> rankings, int unheardOf, int unheardOfNobodyKnown) {
    /**
     * What one ranking reached.
     *
     * @param ranking its name
     * @param hitAtFive share of questions with an answerer among the first five
     * @param hitInterval where that share may lie by chance, with 95 % confidence (Wilson)
     * @param reciprocalRank the mean of 1 / the place of the first answerer, 0 where none is ranked
     * @param rankInterval where that mean may lie by chance, with 95 % confidence (by its standard error)
     */
    public record Figures(
            String ranking, double hitAtFive, Interval hitInterval, double reciprocalRank, Interval rankInterval) {}

    /** From one number to another, both within. */
    public record Interval(double from, double to) {}

    public TalentEvaluation {
        rankings = List.copyOf(rankings);
    }

    /** Judges the rankings on a history. */
    public static TalentEvaluation of(Facts facts, TalentOptions options) {
        return new Trial(facts, options).run();
    }
}
