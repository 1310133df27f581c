package org.sociallearning.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.community.Available;
import org.sociallearning.core.community.Grounds;
import org.sociallearning.core.community.Team;
import org.sociallearning.core.community.TeamCandidate;
import org.sociallearning.core.community.TeamNeed;
import org.sociallearning.core.community.TeamProposal;
import org.sociallearning.core.community.TeamRequest;
import org.sociallearning.core.community.Teams;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/** Composing teams out of the talent map, with what the host knows beside it. */
final class FlexibleTeams {
    private FlexibleTeams() {}

    // region propose
    /** Asks for up to two teams that can redesign a course, proposes them to their members, and says what came of it. */
    static String propose(Workspace workspace, Map<ParticipantId, String> names, Instant now) {
        TeamRequest request = TeamRequest.of(List.of(
                        TeamNeed.of(Topic.of("didactics")).withGrounds(Grounds.CONFIRMED),
                        TeamNeed.of(Topic.of("video")).withGrounds(Grounds.SHOWN),
                        TeamNeed.of(Topic.of("planning"))))
                .withTeams(2)
                .withSize(2, 4);
        TeamProposal proposal = workspace.community().teams().propose(request, 1);
        for (Team team : proposal.teams()) {
            String members = String.join(
                    "+", team.members().stream().map(ParticipantId::value).toList());
            workspace.record(team.event(EventId.of("planner", "team", members), now));
        }
        return proposal.text(Locale.ENGLISH, person -> names.getOrDefault(person, "somebody"));
    }
    // endregion

    // region available
    /** The same for the coming week, where the host's calendar says who is away: they are available only afterwards. */
    static TeamProposal nextWeek(Workspace workspace, TeamRequest request, List<ParticipantId> away, Instant now) {
        Instant then = now.plus(Duration.ofDays(7));
        List<TeamCandidate> candidates = workspace.community().teams().candidates(request).stream()
                .map(candidate -> away.contains(candidate.person())
                        ? candidate.withAvailable(Available.of(then, then.plus(Duration.ofDays(365))))
                        : candidate)
                .toList();
        return Teams.compose(request.withPeriod(Available.of(now, then)), candidates, 1);
    }
    // endregion
}
