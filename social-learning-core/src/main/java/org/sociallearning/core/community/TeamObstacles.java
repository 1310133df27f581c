package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds out why one more team cannot be made. Each talent is looked at alone first; when none is short by itself, limits are
 * given up one by one, and those without which it still cannot be done are left out, until only limits are left that
 * contradict each other (a deletion filter). Talents are given up last, because they are what people understand best.
 */
final class TeamObstacles {
    private final TeamRequest request;
    private final List<TeamCandidate> candidates;
    private final long seed;
    private final int teams;

    TeamObstacles(TeamRequest request, List<TeamCandidate> candidates, int teams, long seed) {
        this.request = request;
        this.candidates = candidates;
        this.teams = teams;
        this.seed = seed;
    }

    List<TeamObstacle> find(boolean proven) {
        List<TeamObstacle> shortages = new ArrayList<>();
        for (TeamNeed need : new LinkedHashSet<>(request.needs())) {
            Set<TeamLimit> alone = new LinkedHashSet<>(List.of(
                    TeamLimit.of(TeamLimit.Kind.PERIOD),
                    TeamLimit.of(TeamLimit.Kind.LOAD),
                    TeamLimit.of(TeamLimit.Kind.GROUNDS, need),
                    TeamLimit.of(TeamLimit.Kind.TALENT, need)));
            if (!enough(alone)) {
                shortages.add(irreducible(alone, limits -> !enough(limits)));
            }
        }
        if (!shortages.isEmpty()) {
            return shortages;
        }
        return List.of(
                proven
                        ? irreducible(limits(), limits -> reach(limits) == TeamSolver.Reach.NO)
                        : new TeamObstacle(teams, List.of(), false));
    }

    private TeamObstacle irreducible(Set<TeamLimit> limits, Predicate<Set<TeamLimit>> impossible) {
        Set<TeamLimit> left = new LinkedHashSet<>(limits);
        for (TeamLimit limit : limits) {
            left.remove(limit);
            if (!impossible.test(left)) {
                left.add(limit);
            }
        }
        List<TeamLimit> sorted = limits.stream().filter(left::contains).toList();
        return new TeamObstacle(teams, sorted, true);
    }

    private Set<TeamLimit> limits() {
        Set<TeamLimit> limits = new LinkedHashSet<>();
        limits.add(TeamLimit.of(TeamLimit.Kind.SMALLEST));
        limits.add(TeamLimit.of(TeamLimit.Kind.LARGEST));
        limits.add(TeamLimit.of(TeamLimit.Kind.UNITS));
        request.together().forEach(people -> limits.add(TeamLimit.of(TeamLimit.Kind.TOGETHER, people)));
        request.apart().forEach(people -> limits.add(TeamLimit.of(TeamLimit.Kind.APART, people)));
        limits.add(TeamLimit.of(TeamLimit.Kind.PERIOD));
        limits.add(TeamLimit.of(TeamLimit.Kind.LOAD));
        request.needs().forEach(need -> limits.add(TeamLimit.of(TeamLimit.Kind.GROUNDS, need)));
        request.needs().forEach(need -> limits.add(TeamLimit.of(TeamLimit.Kind.TALENT, need)));
        return limits;
    }

    private boolean enough(Set<TeamLimit> limits) {
        return new TeamBounds(pool(limits)).enough(teams);
    }

    private TeamSolver.Reach reach(Set<TeamLimit> limits) {
        return new TeamSolver(pool(limits), seed).reach();
    }

    private TeamPool pool(Set<TeamLimit> limits) {
        return new TeamPool(relaxed(request, limits, teams), relaxed(candidates, limits), seed);
    }

    /** A request for so many teams that asks for these limits only. */
    static TeamRequest relaxed(TeamRequest request, Set<TeamLimit> limits, int teams) {
        return new TeamRequest(
                request.needs().stream()
                        .filter(need -> limits.contains(TeamLimit.of(TeamLimit.Kind.TALENT, need)))
                        .map(need -> limits.contains(TeamLimit.of(TeamLimit.Kind.GROUNDS, need))
                                ? need
                                : need.withGrounds(Grounds.CLAIMED))
                        .toList(),
                teams,
                keeps(limits, TeamLimit.Kind.SMALLEST) ? request.smallest() : 1,
                keeps(limits, TeamLimit.Kind.LARGEST) ? request.largest() : TeamRequest.MOST,
                keeps(limits, TeamLimit.Kind.UNITS) ? request.unitsAtLeast() : 0,
                0,
                keeps(limits, TeamLimit.Kind.LOAD) ? request.teamsEach() : teams,
                request.together().stream()
                        .filter(people -> limits.contains(TeamLimit.of(TeamLimit.Kind.TOGETHER, people)))
                        .toList(),
                request.apart().stream()
                        .filter(people -> limits.contains(TeamLimit.of(TeamLimit.Kind.APART, people)))
                        .toList(),
                keeps(limits, TeamLimit.Kind.PERIOD) ? request.period() : null,
                List.of());
    }

    private static List<TeamCandidate> relaxed(List<TeamCandidate> candidates, Set<TeamLimit> limits) {
        return keeps(limits, TeamLimit.Kind.LOAD)
                ? candidates
                : candidates.stream()
                        .map(candidate -> candidate.withTeams(List.of()).withTeamsAtMost(TeamRequest.MOST))
                        .toList();
    }

    private static boolean keeps(Set<TeamLimit> limits, TeamLimit.Kind kind) {
        return limits.contains(TeamLimit.of(kind));
    }
}
