package org.sociallearning.core.fold;

/**
 * Keeps the states of folds: what talent map, communities and experiments stand on, so that they need neither journal nor
 * door. A workspace gives one that follows its experiment. Thread-safe.
 */
public interface Folding {
    /**
     * Follows with one more fold, from the first fact on.
     *
     * @param name the name of the follower, unique within an experiment
     * @throws org.sociallearning.core.problem.SocialLearningException when the name is taken
     */
    <S> Live<S> keep(String name, Fold<S> fold);

    /** Folds facts as they stand now; what comes later is not in the states. */
    static Folding once(Facts facts) {
        return new Folding() {
            @Override
            public <S> Live<S> keep(String name, Fold<S> fold) {
                return new FoldedOnce<>(fold, facts);
            }
        };
    }
}
