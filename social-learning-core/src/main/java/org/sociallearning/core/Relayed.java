package org.sociallearning.core;

import java.util.List;
import org.sociallearning.core.problem.Problem;

/**
 * What {@link SocialLearning#relay} did. Immutable.
 *
 * @param recorded how many events went into the journal
 * @param duplicates how many were there already
 * @param withoutConsent how many were not recorded because their actor has not consented
 * @param refused what is wrong with those that were refused, as when their experiment has ended meanwhile
 * @param setAside rows that cannot be relayed, as found this time; they are kept apart for a while
 * @param isElsewhere whether another node or thread was relaying, so that nothing was done here
 * @param isEmpty whether nothing was waiting in the end
 */
public record Relayed(
        int recorded,
        int duplicates,
        int withoutConsent,
        List<Problem> refused,
        List<Problem> setAside,
        boolean isElsewhere,
        boolean isEmpty) {
    public Relayed {
        refused = List.copyOf(refused);
        setAside = List.copyOf(setAside);
    }
}
