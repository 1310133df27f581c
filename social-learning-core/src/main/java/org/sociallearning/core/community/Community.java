package org.sociallearning.core.community;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.talent.TalentMap;

/**
 * People at human scale: circles of a few, introductions of two, a digest for one, teams for what has to be done. What it
 * proposes is a value that says why; nothing happens until the host records the event that a proposal gives. Who is shown is
 * a member now and consented to that. Thread-safe.
 */
public interface Community {
    /** How many people know each other, as a rule of thumb (Dunbar 1992). */
    int HUMAN_SCALE = 150;

    /**
     * A community over the facts that a folding is given.
     *
     * @param folding what keeps its states
     * @param roster who takes part and consented to what
     * @param talents who knows about what
     * @param clock by which it is judged who is a member and what is recent
     */
    static Community of(Folding folding, Supplier<Roster> roster, TalentMap talents, Clock clock) {
        return new LiveCommunity(folding, roster, talents, clock);
    }

    /**
     * Circles for a round, of members who said themselves that they wish to join: nobody alone, close colleagues mixed with
     * people from elsewhere, and no pair together that was so within the rounds asked for, where that is avoidable. A round
     * that was proposed already is kept, and only what must changes when people came or left. The same events, plan and clock
     * give the same circles.
     */
    CircleRound circles(CirclePlan plan);

    /**
     * People to introduce to each other: members who consented to it, who raised the same idea or question within half a year
     * each of their own accord, and were never in touch or proposed together. Each person stands in one of them at most, and
     * in none within a week after the last that was proposed to them. The most alike are taken first. Alike are things that
     * share topics that are not everywhere, or, where the host keeps their text, words.
     */
    List<Introduction> introductions();

    /**
     * The introductions proposed to a person, in the order of their ids. They do not tell whether the other refused, has not
     * answered or accepted, until both accepted. Those not accepted by both within two weeks are gone, as are those in which
     * one of the two left or withdrew.
     */
    List<Invitation> invitations(ParticipantId person);

    /**
     * What is new for a person since the last digest: at most seven things, nothing when there is nothing, nothing twice, and
     * no numbers. What was recorded more than thirty days after it happened is history and no news. Empty for who is no
     * member.
     *
     * @param since up to when the last digest looked ({@link Digest#until}), for the first one a time to begin with
     */
    Digest digest(ParticipantId person, Instant since);

    /**
     * The spaces in which more people contributed in the last eight weeks than know each other, in the order of their ids.
     *
     * @param people how many that is: a multiple of 50 from 50 to 5,000, {@link #HUMAN_SCALE} to begin with
     * @throws org.sociallearning.core.problem.SocialLearningException for another number: people could be counted by it
     */
    List<CrowdedSpace> beyondHumanScale(int people);

    /** Teams for the talents that are needed. */
    Teams teams();
}
