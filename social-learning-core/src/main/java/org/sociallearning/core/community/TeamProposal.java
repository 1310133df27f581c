package org.sociallearning.core.community;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.sociallearning.core.event.ParticipantId;

/**
 * Teams that answer a request, and what keeps more of them from being made. Immutable and thread-safe.
 *
 * @param request what was asked
 * @param teams the teams; each covers all that is needed and keeps every limit
 * @param obstacles why there are not as many as asked; empty exactly when there are
 * @param reached what these teams are judged by
 * @param bound what no other proposal can beat; the same as {@code reached} when these are proven to be best
 */
public record TeamProposal(
        TeamRequest request,
        List<Team> teams,
        List<TeamObstacle> obstacles,
        TeamObjective reached,
        TeamObjective bound) {
    public TeamProposal {
        teams = List.copyOf(teams);
        obstacles = List.copyOf(obstacles);
    }

    /** Whether it is proven that nothing better exists. */
    public boolean proven() {
        return reached.equals(bound);
    }

    /**
     * The proposal in words: each team with who brings what and why, what is missing, and how good it is known to be.
     *
     * @param locale Dutch, or English for any other
     * @param names how a person is called
     */
    public String text(Locale locale, Function<? super ParticipantId, String> names) {
        return new TeamTexts(locale, names).text(this);
    }
}
