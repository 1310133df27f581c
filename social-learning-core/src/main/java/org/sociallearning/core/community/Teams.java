package org.sociallearning.core.community;

import java.time.Duration;
import java.util.List;
import org.sociallearning.core.event.TaskKind;

/**
 * The team composer. Teams are judged by {@link TeamObjective}: as many as asked that cover all that is needed, then units
 * mixed, then the load spread, then earlier teams kept. Up to 10 people and 3 teams the proposal is always proven to be the
 * best; beyond that it is as often as a fixed number of steps suffices, and says otherwise what no proposal can beat.
 * Thread-safe.
 */
public interface Teams {
    /** How long somebody counts as a member of a team that they accepted: 90 days from when it was proposed. */
    Duration TERM = Duration.ofDays(90);

    /** What it is called when somebody's part in a team is done: the kind of task of {@link StandingTeam#done}. */
    TaskKind TASK = TaskKind.of("team");

    /**
     * Composes teams of members who consented to be found, with the talents that the talent map shows. The same events,
     * request, seed and clock give the same teams.
     *
     * @param seed decides between teams that are equally good
     * @throws org.sociallearning.core.problem.SocialLearningException when the request contradicts itself; all that is wrong
     *     stands in the message
     */
    TeamProposal propose(TeamRequest request, long seed);

    /**
     * The members who consented to be found, with what is known of the talents that a request needs and the teams that they
     * accepted within the {@link #TERM} and did not say of that their part is done: for a host that knows more, such as who is available when, and then composes itself.
     */
    List<TeamCandidate> candidates(TeamRequest request);

    /**
     * The teams proposed within the {@link #TERM}, in the order of their ids, as far as all of their people are still members
     * who can be found: with one who left or withdrew the whole proposal is gone. So is a team of which everybody said that
     * their part is done.
     */
    List<StandingTeam> standing();

    /**
     * Composes teams of these candidates, whoever they are: the host answers for their consent to be found. The same request,
     * candidates in any order and seed give the same teams.
     *
     * @param seed decides between teams that are equally good
     * @throws org.sociallearning.core.problem.SocialLearningException when the request contradicts itself or a candidate is
     *     named twice; all that is wrong stands in the message
     */
    static TeamProposal compose(TeamRequest request, List<TeamCandidate> candidates, long seed) {
        TeamRequestCheck.check(request, candidates);
        TeamPool pool = new TeamPool(request, candidates, seed);
        TeamSolver.Outcome outcome = new TeamSolver(pool, seed).best();
        int found = outcome.solution().objective().teams();
        boolean most = outcome.bound().teams() == found;
        List<TeamObstacle> obstacles = found == request.teams()
                ? List.of()
                : new TeamObstacles(request, candidates, found + 1, seed).find(most);
        return new TeamProposal(
                request,
                TeamsOf.solution(pool, outcome.solution()),
                obstacles,
                outcome.solution().objective(),
                outcome.bound());
    }
}
