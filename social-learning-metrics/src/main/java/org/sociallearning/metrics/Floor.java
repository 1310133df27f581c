package org.sociallearning.metrics;

import org.sociallearning.core.problem.SocialLearningException;

/**
 * The least number of people that a published figure is about. Immutable.
 *
 * @param people the number, 10 unless stated and never under 5
 */
record Floor(int people) {
    static final int DEFAULT = 10;
    private static final int LEAST = 5;

    /** A count of people under this, or a side of a share, is said in words only. */
    static final int FEW = 3;

    Floor {
        if (people < LEAST) {
            throw new SocialLearningException("floor (" + people + " people) must be at least " + LEAST
                    + ". Maybe the group is too small to publish about?");
        }
    }

    /** The least number of people who make the numerator of a figure. */
    int contributors() {
        return LEAST;
    }
}
