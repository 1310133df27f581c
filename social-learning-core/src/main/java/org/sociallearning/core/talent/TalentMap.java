package org.sociallearning.core.talent;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Roster;

/**
 * Who knows about what, from what people answered, hosted, made, claimed and confirmed. It shows people who are here now and
 * consented to be found and nobody else, with evidence in words, and without a number or an order of merit. Evidence fades,
 * each kind by its own half-life. Topics are compared without regard to case, and merged by the host's
 * {@link Skills}. Thread-safe.
 */
public interface TalentMap {
    /** How many people must have asked before a gap is named, unless another floor is given. */
    int ASKERS = 10;

    /**
     * A talent map of the facts that a folding is given.
     *
     * @param folding what keeps its state
     * @param roster who takes part and consented to be found
     * @param clock by which evidence ages
     */
    static TalentMap of(Folding folding, Supplier<Roster> roster, Clock clock) {
        return of(folding, roster, clock, TalentOptions.withDefaults(), Skills.none());
    }

    /** The same with other options, and with skills by which topics are merged. */
    static TalentMap of(Folding folding, Supplier<Roster> roster, Clock clock, TalentOptions options, Skills skills) {
        return new LiveTalentMap(folding, roster, clock, options, skills);
    }

    /**
     * Who knows about a topic: at most five people, in an order that means nothing. When more may know, who is named changes
     * from day to day, so that the same few are not always asked.
     */
    Found whoKnows(Topic topic);

    /**
     * Who may help with a question: at most five people, never the asker, in an order that means nothing. When more may help,
     * who is named differs by asker and day. Beside those who know about its topics they may be people who answer here
     * lately, which their evidence says; but only if somebody knows, else nobody is known.
     */
    Found whoKnows(TalentQuestion question);

    /**
     * Whether a person who can be found knows about a topic, on evidence that is not too thin; without the limit of five. It
     * serves to bring the person what they may know about, and says nothing of how well.
     */
    boolean knows(ParticipantId person, Topic topic);

    /**
     * All who can be found for a topic, in the order of their pseudonyms, which means nothing: for those who put people
     * together, as teams are. To be shown to people who look for somebody, {@link #whoKnows} is meant.
     */
    List<Knower> knowers(Topic topic);

    /** The topics about which somebody can be found, in alphabetical order. */
    List<Topic> topics();

    /** The gaps with the usual floor of {@value #ASKERS} askers. */
    List<Topic> gaps();

    /**
     * The gaps, in alphabetical order: topics that at least so many people asked about and about which nobody is known,
     * findable or not.
     *
     * @param people the floor of askers, at least 5
     * @throws org.sociallearning.core.problem.SocialLearningException when the floor is lower
     */
    List<Topic> gaps(int people);

    /**
     * The topics of a person's own claims that somebody contested: held apart until the person claims them again or a
     * colleague confirms them. To be shown to that person alone; by whom they were contested is not told.
     */
    List<Topic> heldApart(ParticipantId person);
}
