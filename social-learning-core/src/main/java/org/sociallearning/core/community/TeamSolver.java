package org.sociallearning.core.community;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the best teams and proves it as far as a fixed number of steps reaches. */
final class TeamSolver {
    private static final int STEPS = 1_000_000;
    private static final int FEW_STEPS = 60_000;
    private static final long TEAMS_LOOKED_AT = 300_000;
    private static final long BRANCHES = 20_000_000;
    private static final long FEW_BRANCHES = 2_000_000;

    /** What was found, and what nothing can beat: the same when it is proven best. */
    record Outcome(TeamSolution solution, TeamObjective bound) {
        boolean proven() {
            return solution.objective().equals(bound);
        }
    }

    /** Whether so many teams as asked can be made. */
    enum Reach {
        YES,
        NO,
        UNKNOWN
    }

    private final TeamPool pool;
    private final TeamBounds bounds;
    private final long seed;

    TeamSolver(TeamPool pool, long seed) {
        this.pool = pool;
        this.bounds = new TeamBounds(pool);
        this.seed = seed;
    }

    Outcome best() {
        int most = bounds.teams();
        TeamObjective goal = bound(most);
        TeamSolution best = new TeamSearch(pool, seed, STEPS).best(most, goal);
        int proven = most;
        if (best.objective().compareTo(goal) < 0) {
            TeamPacking packing = packing(BRANCHES);
            while (packing != null && packing.complete()) {
                TeamSolution better = packing.better(proven, best.objective());
                best = better == null ? best : better;
                if (packing.complete() && best.objective().teams() == proven) {
                    return new Outcome(best, best.objective());
                }
                proven = packing.complete() ? proven - 1 : proven;
            }
        }
        TeamObjective few = bound(best.objective().teams());
        TeamObjective bound = proven == few.teams() ? few : bound(proven);
        return new Outcome(best, best.objective().compareTo(bound) >= 0 ? best.objective() : bound);
    }

    Reach reach() {
        int teams = pool.request.teams();
        if (!bounds.enough(teams)) {
            return Reach.NO;
        }
        if (new TeamSearch(pool, seed, FEW_STEPS).finds(teams)) {
            return Reach.YES;
        }
        TeamPacking packing = packing(FEW_BRANCHES);
        if (packing == null) {
            return Reach.UNKNOWN;
        }
        if (packing.better(teams, TeamObjective.NOTHING) != null) {
            return Reach.YES;
        }
        return packing.complete() ? Reach.NO : Reach.UNKNOWN;
    }

    private TeamObjective bound(int teams) {
        return teams == 0
                ? TeamObjective.NOTHING
                : new TeamObjective(teams, bounds.units(teams), bounds.load(teams), bounds.kept(teams));
    }

    private @Nullable TeamPacking packing(long branches) {
        if (pool.count() > TeamColumns.MOST_GROUPS) {
            return null;
        }
        List<TeamColumns.Column> columns = new TeamColumns(pool, TEAMS_LOOKED_AT).all();
        return columns == null ? null : new TeamPacking(pool, columns, branches);
    }
}
