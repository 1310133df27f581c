package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;

/** Makes teams of what was chosen, in an order that does not hang on how it was found. */
final class TeamsOf {
    private TeamsOf() {}

    static List<Team> solution(TeamPool pool, TeamSolution solution) {
        List<Team> teams = new ArrayList<>();
        for (int[] groups : solution.teams()) {
            List<TeamCandidate> members = new ArrayList<>();
            for (int group : groups) {
                members.addAll(pool.groups.get(group));
            }
            members.sort(Comparator.comparing(member -> member.person().value()));
            teams.add(team(pool.request, members));
        }
        teams.sort(Comparator.comparing(Team::members, TeamsOf::compare));
        return teams;
    }

    private static Team team(TeamRequest request, List<TeamCandidate> members) {
        List<TeamCover> covers = new ArrayList<>();
        TreeSet<UnitId> units = new TreeSet<>(Comparator.comparing(UnitId::value));
        for (TeamNeed need : request.needs()) {
            for (TeamCandidate member : members) {
                Grounds grounds = TeamGroups.grounds(member, need);
                if (grounds != null) {
                    covers.add(new TeamCover(need.talent(), member.person(), grounds));
                }
            }
        }
        for (TeamCandidate member : members) {
            if (member.unit() != null) {
                units.add(member.unit());
            }
        }
        return new Team(members.stream().map(TeamCandidate::person).toList(), covers, List.copyOf(units));
    }

    private static int compare(List<ParticipantId> one, List<ParticipantId> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).value().compareTo(other.get(i).value());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
