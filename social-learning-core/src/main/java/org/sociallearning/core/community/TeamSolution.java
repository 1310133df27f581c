package org.sociallearning.core.community;

import java.util.List;

/** Teams that keep all limits, each as its groups, and what they are judged by. */
record TeamSolution(List<int[]> teams, TeamObjective objective) {
    static final TeamSolution NONE = new TeamSolution(List.of(), TeamObjective.NOTHING);

    boolean betterThan(TeamSolution other) {
        return objective.compareTo(other.objective) > 0;
    }
}
