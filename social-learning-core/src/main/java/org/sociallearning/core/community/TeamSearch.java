package org.sociallearning.core.community;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for good teams by small changes, each of which is kept when it is no worse than what stood some steps ago (late
 * acceptance). It ends after a number of steps, never by a clock, so that the same seed gives the same teams everywhere.
 */
final class TeamSearch {
    private static final int HISTORY = 400;

    private final TeamPool pool;
    private final SplittableRandom chance;
    private final int[][] holders;
    private final long forKept;
    private final long forUnits;
    private final long forLack;
    /** Steps that are kept for improving teams once all that is needed is covered. */
    private final int kept;

    private int steps;

    TeamSearch(TeamPool pool, long seed, int steps) {
        this.pool = pool;
        this.chance = new SplittableRandom(seed);
        this.steps = steps;
        this.kept = steps / 2;
        holders = new int[pool.needs()][];
        for (int need = 0; need < holders.length; need++) {
            int n = need;
            holders[need] = IntStream.range(0, pool.count())
                    .filter(group -> pool.has[group][n] > 0)
                    .toArray();
        }
        // one step changes four places at most: each level outweighs what a step can change below it
        long pairs = 1;
        long cost = 1;
        long units = 1;
        for (int group = 0; group < pool.count(); group++) {
            pairs = Math.max(pairs, pool.own[group] + pool.mates[group].length);
            cost = Math.max(cost, pool.cost(group, pool.room[group]));
            units = Math.max(units, pool.units[group].length);
        }
        forKept = 4 * pairs + 1;
        forUnits = forKept * (4 * cost + 1);
        forLack = forUnits * (4 * units + 1);
    }

    /** The best found with so many teams, or with as many as could be made. */
    TeamSolution best(int teams, TeamObjective goal) {
        TeamDraft draft = TeamStart.of(pool, teams);
        while (draft.teams > 0) {
            TeamSolution best = improve(draft, goal);
            if (best != null) {
                return best;
            }
            draft = draft.withoutTheWorst();
        }
        return TeamSolution.NONE;
    }

    /** Whether so many teams are found. */
    boolean finds(int teams) {
        TeamObjective any = new TeamObjective(teams, 0, Long.MAX_VALUE, 0);
        return improve(TeamStart.of(pool, teams), any) != null;
    }

    private @Nullable TeamSolution improve(TeamDraft draft, TeamObjective goal) {
        long[] history = new long[HISTORY];
        Arrays.fill(history, cost(draft));
        TeamSolution best = draft.lacking == 0 ? new TeamSolution(draft.chosen(), draft.objective()) : null;
        int least = draft.lacking;
        int patience = Math.max(4_000, Math.min(150_000, 60 * pool.count() * draft.teams));
        TeamMove move = new TeamMove(draft, chance, holders);
        for (int idle = 0, at = 0;
                idle < patience && steps > (best == null ? kept : 0) && !reached(best, goal);
                idle++, steps--) {
            long before = cost(draft);
            move.make();
            long after = cost(draft);
            at = at + 1 == HISTORY ? 0 : at + 1;
            if (after > before && after > history[at]) {
                move.undo();
                after = before;
            }
            history[at] = Math.min(history[at], after);
            if (draft.lacking < least) {
                least = draft.lacking;
                idle = 0;
            }
            if (draft.lacking == 0 && (best == null || draft.objective().compareTo(best.objective()) > 0)) {
                best = new TeamSolution(draft.chosen(), draft.objective());
                idle = 0;
            }
        }
        return best;
    }

    private static boolean reached(@Nullable TeamSolution best, TeamObjective goal) {
        return best != null && best.objective().compareTo(goal) >= 0;
    }

    private long cost(TeamDraft draft) {
        return forLack * draft.lacking - forUnits * draft.mixed + forKept * draft.load - draft.kept;
    }
}
