package org.sociallearning.core.community;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What circles are wanted. Start from {@link #round}. Immutable.
 *
 * @param round which round, from 1
 * @param size how many people a circle should have, 2 to 12
 * @param apart for how many rounds two people who were in one circle should not be in one again, 0 to 1000
 * @param activity what volunteers wished to join, in the words of their {@link org.sociallearning.core.event.Requested}
 * @param only those of the volunteers who are available, null for all of them; it adds nobody
 * @param seed of all chance
 */
public record CirclePlan(
        int round,
        int size,
        int apart,
        String activity,
        @Nullable Set<ParticipantId> only,
        long seed) {
    /** The smallest circle: nobody is left alone. */
    public static final int SMALLEST = 2;

    /** The largest circle. */
    public static final int LARGEST = 12;

    public CirclePlan {
        if (round < 1) {
            throw new SocialLearningException("round (" + round + ") must be at least 1");
        }
        if (size < SMALLEST || size > LARGEST) {
            throw new SocialLearningException("size of circles (" + size + ") must be " + SMALLEST + " to " + LARGEST);
        }
        if (apart < 0 || apart > 1000) {
            throw new SocialLearningException("rounds apart (" + apart + ") must be 0 to 1000");
        }
        if (activity.isBlank()) {
            throw new SocialLearningException("activity (" + activity.length()
                    + " characters) must not be blank. Maybe \"circles\", as in the requests to join them");
        }
        only = only == null ? null : Set.copyOf(only);
    }

    /** Circles of five for a round, from all who wished to join "circles", with no pair again within six rounds. */
    public static CirclePlan round(int round) {
        return new CirclePlan(round, 5, 6, "circles", null, round);
    }

    /** The same with circles of about so many people. */
    public CirclePlan withSize(int size) {
        return new CirclePlan(round, size, apart, activity, only, seed);
    }

    /** The same with pairs kept apart for so many rounds. */
    public CirclePlan withApart(int rounds) {
        return new CirclePlan(round, size, rounds, activity, only, seed);
    }

    /** The same for those who wished to join this activity. */
    public CirclePlan withActivity(String activity) {
        return new CirclePlan(round, size, apart, activity, only, seed);
    }

    /** The same for these only, as far as they volunteered. */
    public CirclePlan withOnly(Set<ParticipantId> available) {
        return new CirclePlan(round, size, apart, activity, available, seed);
    }

    /** The same with another seed. */
    public CirclePlan withSeed(long seed) {
        return new CirclePlan(round, size, apart, activity, only, seed);
    }
}
