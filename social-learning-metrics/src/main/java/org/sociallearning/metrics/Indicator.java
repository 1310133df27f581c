package org.sociallearning.metrics;

import org.sociallearning.core.fold.Fold;

/**
 * An indicator answers one question about a group in a period, from what happened. It says who it is, how it sums up facts,
 * and how such a sum is read; values, intervals, comparisons and all rules of publication are the engine's work, the same for
 * every indicator. Implementations are stateless and thread-safe, and pass {@link IndicatorContract#laws}.
 *
 * @param <S> the state of its fold
 */
public interface Indicator<S> {
    /** Who it is. */
    IndicatorInfo info();

    /**
     * How it sums up facts. Indicators whose folds are equal share one state, so a fold that is a record costs nothing when
     * two indicators need the same.
     */
    Fold<S> fold();

    /**
     * Reads the state of some weeks. It changes nothing, keeps nothing of the state, and gives measures that say "undefined"
     * by themselves where there is nothing. People with the role of a bot need not be sorted out: the engine counts them
     * nowhere.
     */
    Reading read(S state, ReadingContext context);
}
