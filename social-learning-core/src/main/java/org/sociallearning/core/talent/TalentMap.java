package org.sociallearning.core.talent;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Roster;

/**
 * Who knows about what, from what people claimed, confirmed, answered and shared. It shows people who consented to be found
 * and nobody else, with evidence and without a number or an order of merit. Topics are compared without regard to case.
 * Thread-safe.
 */
public interface TalentMap {
    /** How long evidence counts when nothing else is said: two years. */
    Duration MEMORY = Duration.ofDays(730);

    /**
     * A talent map of the facts that a folding is given.
     *
     * @param folding what keeps its state
     * @param roster who takes part and consented to be found
     * @param clock by which evidence ages
     */
    static TalentMap of(Folding folding, Supplier<Roster> roster, Clock clock) {
        return new LiveTalentMap(folding, roster, clock);
    }

    /**
     * Who knows about a topic, in the order of their pseudonyms, which means nothing. Empty says "nobody known": there is
     * nobody, or nobody who consented to be found; these look the same.
     */
    List<Knower> whoKnows(Topic topic);

    /**
     * All who can be found for a topic, in the order of their pseudonyms, which means nothing: for those who put people
     * together, as teams are. To be shown to people who look for somebody, {@link #whoKnows} is meant.
     */
    List<Knower> knowers(Topic topic);

    /** The topics about which somebody can be found, in alphabetical order. */
    List<Topic> topics();

    /**
     * The gaps, in alphabetical order: topics that at least so many people asked about and about which nobody is known,
     * findable or not.
     *
     * @param people the floor of askers, at least 5
     * @throws org.sociallearning.core.problem.SocialLearningException when the floor is lower
     */
    List<Topic> gaps(int people);
}
