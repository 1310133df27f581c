package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.sociallearning.house.Requirement;

@Requirement("F6")
@Tag("once")
class TeamsPropertyTest {
    @Property(tries = 1_000)
    void proposesTheBestThatThereIsAndKeepsEveryLimit(@ForAll long seed) {
        AnyTeamRequest any = AnyTeamRequest.of(seed, 7, 3);
        TeamProposal proposal = Teams.compose(any.request(), any.people(), seed);
        List<List<TeamCandidate>> members = any.members(proposal);

        assertThat(proposal.reached()).isEqualTo(TeamTruth.best(any.request(), any.people()));
        assertThat(proposal.reached()).isEqualTo(TeamTruth.objective(any.request(), any.people(), members));
        assertThat(proposal.proven()).isTrue();
        assertThat(TeamTruth.keeps(any.request(), any.people(), members)).isTrue();
    }

    @Property(tries = 600)
    void saysWhatIsMissingWhenThereAreNoMoreTeamsAndOnlyThen(@ForAll long seed) {
        AnyTeamRequest any = AnyTeamRequest.of(seed, 6, 2);
        TeamProposal proposal = Teams.compose(any.request(), any.people(), seed);
        int most = TeamTruth.best(any.request(), any.people()).teams();

        assertThat(proposal.obstacles().isEmpty())
                .isEqualTo(most == any.request().teams());
        for (TeamObstacle obstacle : proposal.obstacles()) {
            Set<TeamLimit> limits = new HashSet<>(obstacle.limits());
            assertThat(obstacle.proven()).isTrue();
            assertThat(obstacle.teams()).isEqualTo(most + 1);
            assertThat(possible(any, limits, most + 1)).isFalse();
            for (TeamLimit limit : obstacle.limits()) {
                Set<TeamLimit> without = new HashSet<>(limits);
                without.remove(limit);
                assertThat(possible(any, without, most + 1))
                        .as("without %s", limit)
                        .isTrue();
            }
        }
    }

    private static boolean possible(AnyTeamRequest any, Set<TeamLimit> limits, int teams) {
        return TeamTruth.possible(any.request(), any.people(), limits, teams);
    }

    @Property(tries = 200)
    void provesWhatItProposesUpToTenPeopleAndThreeTeams(@ForAll long seed) {
        AnyTeamRequest any = AnyTeamRequest.of(seed, 10, 3);

        assertThat(Teams.compose(any.request(), any.people(), seed).proven()).isTrue();
    }

    @Property(tries = 200)
    void proposesTheSameInWhateverOrderPeopleCome(@ForAll long seed) {
        AnyTeamRequest any = AnyTeamRequest.of(seed, 12, 3);
        List<TeamCandidate> shuffled = new ArrayList<>(any.people());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Teams.compose(any.request(), shuffled, seed))
                .isEqualTo(Teams.compose(any.request(), any.people(), seed));
    }

    @Property(tries = 300)
    void neverReachesMoreThanItsBounds(@ForAll long seed) {
        AnyTeamRequest any = AnyTeamRequest.of(seed, 6, 3);
        TeamObjective truth = TeamTruth.best(any.request(), any.people());
        TeamBounds bounds = new TeamBounds(new TeamPool(any.request(), any.people(), seed));

        assertThat(truth.teams()).isLessThanOrEqualTo(bounds.teams());
        assertThat(truth.units()).isLessThanOrEqualTo(bounds.units(truth.teams()));
        assertThat(truth.load()).isGreaterThanOrEqualTo(bounds.load(truth.teams()));
        assertThat(truth.kept()).isLessThanOrEqualTo(bounds.kept(truth.teams()));
    }
}
