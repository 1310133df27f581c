package org.sociallearning.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sociallearning.core.community.Grounds;
import org.sociallearning.core.community.TeamCandidate;
import org.sociallearning.core.community.TeamNeed;
import org.sociallearning.core.community.TeamProposal;
import org.sociallearning.core.community.TeamRequest;
import org.sociallearning.core.community.Teams;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;

/** Teams asked of made-up people: each has one talent in five, comes from one of eight units, and may be in a team already. */
record TeamInstance(TeamRequest request, List<TeamCandidate> people) {
    /** The largest size asked for. */
    static final int LARGEST = 12;

    static TeamInstance of(int people, int talents, int teams, long seed) {
        Random chance = new Random(seed);
        List<TeamCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            TeamCandidate person =
                    TeamCandidate.of(ParticipantId.of("p" + i)).withUnit(UnitId.of("unit" + chance.nextInt(8)));
            for (int talent = 0; talent < talents; talent++) {
                if (chance.nextInt(5) == 0) {
                    person = person.withTalent(Topic.of("talent" + talent), Grounds.SHOWN);
                }
            }
            if (chance.nextInt(3) == 0) {
                person = person.withTeams(List.of(EventId.of("host", "team", "0")))
                        .withTeamsAtMost(2);
            }
            candidates.add(person);
        }
        List<TeamNeed> needs = new ArrayList<>();
        for (int talent = 0; talent < talents; talent++) {
            needs.add(TeamNeed.of(Topic.of("talent" + talent)).withGrounds(Grounds.SHOWN));
        }
        TeamRequest request =
                TeamRequest.of(needs).withTeams(teams).withSize(1, LARGEST).withUnits(0, 4);
        return new TeamInstance(request, candidates);
    }

    TeamProposal compose() {
        return Teams.compose(request, people, 1);
    }
}
