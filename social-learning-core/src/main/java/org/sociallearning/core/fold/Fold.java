package org.sociallearning.core.fold;

/**
 * A computation over facts whose state is a commutative monoid: the same code runs live, in bulk on all cores, over weekly
 * cells merged into any period, and on a cluster. A state holds maps to longs, sets, and min or max of (time, id), never
 * sums of doubles. Folds are stateless and thread-safe; a state belongs to one thread at a time.
 *
 * @param <S> the state
 */
public interface Fold<S> {
    /** A new state that has seen nothing. */
    S empty();

    /** Adds one fact to a state; facts that the fold does not care about change nothing. */
    void add(S state, Fact fact);

    /**
     * Both states as one. It may change and return {@code left}, never {@code right}, and keeps no reference to
     * {@code right}'s mutable parts.
     */
    S merge(S left, S right);

    /** How states are written and read. */
    Codec<S> codec();

    /**
     * What the bytes of its states depend on: the fold, its settings where it is a record, and the version of its codec. A fold
     * with settings that is no record adds them.
     */
    default String stateVersion() {
        String settings = this instanceof Record ? toString() : "";
        return getClass().getName() + settings + '/' + codec().version();
    }

    /**
     * Called once the week of the state is closed: what only late responses need may be dropped. A late fact reopens the
     * week by a rebuild.
     */
    default void close(S state) {}
}
