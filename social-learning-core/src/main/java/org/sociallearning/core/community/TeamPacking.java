package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Branch and bound over the teams worth choosing from. A team may be chosen twice when its people have room for that. A
 * branch is left when even the most units, the least load and the most earlier pairs that its rest could bring make it no
 * better than the best so far; it ends early only by a number of branches.
 */
final class TeamPacking {
    private final TeamPool pool;
    private final List<TeamColumns.Column> columns;
    private final int[] keptFrom;
    private final int[] fewestFrom;
    private final int[] used;
    private final int[] chosen;
    private long full;
    private long budget;
    private TeamObjective best;
    private int @Nullable [] found;

    TeamPacking(TeamPool pool, List<TeamColumns.Column> unordered, long budget) {
        this.pool = pool;
        this.budget = budget;
        this.best = TeamObjective.NOTHING;
        columns = new ArrayList<>(unordered);
        columns.sort(Comparator.comparingInt(TeamColumns.Column::units)
                .reversed()
                .thenComparingInt(TeamColumns.Column::people)
                .thenComparing(Comparator.comparingInt(TeamColumns.Column::kept).reversed())
                .thenComparingLong(TeamColumns.Column::groups));
        keptFrom = new int[columns.size() + 1];
        fewestFrom = new int[columns.size() + 1];
        for (int i = columns.size() - 1; i >= 0; i--) {
            keptFrom[i] = Math.max(keptFrom[i + 1], columns.get(i).kept());
            int people = columns.get(i).people();
            fewestFrom[i] = fewestFrom[i + 1] == 0 ? people : Math.min(fewestFrom[i + 1], people);
        }
        used = new int[pool.count()];
        chosen = new int[pool.request.teams()];
    }

    /** Looks for exactly so many teams that are better than {@code known}; null when there are none. */
    @Nullable
    TeamSolution better(int teams, TeamObjective known) {
        best = known;
        found = null;
        choose(teams, 0, 0, 0, 0, 0);
        return found == null ? null : new TeamSolution(groups(found), best);
    }

    /** Whether everything was looked at. */
    boolean complete() {
        return budget >= 0;
    }

    private void choose(int teams, int depth, int from, int units, long load, int kept) {
        int left = teams - depth;
        if (left == 0) {
            TeamObjective reached = new TeamObjective(teams, units, load, kept);
            if (reached.compareTo(best) > 0) {
                best = reached;
                found = Arrays.copyOf(chosen, teams);
            }
            return;
        }
        if (!enough(left)) {
            return;
        }
        long least = load + leastLoad(left * fewestFrom[from]);
        for (int i = from; i < columns.size() && --budget >= 0; i++) {
            TeamColumns.Column column = columns.get(i);
            int mostUnits = units + left * column.units();
            if (new TeamObjective(teams, mostUnits, least, kept + left * keptFrom[i]).compareTo(best) <= 0) {
                return;
            }
            if ((column.groups() & full) == 0) {
                long cost = take(column.groups(), 1);
                chosen[depth] = i;
                choose(teams, depth + 1, i, units + column.units(), load + cost, kept + column.kept());
                take(column.groups(), -1);
            }
        }
    }

    /** Chooses a team or gives it back; what it costs. */
    private long take(long groups, int sign) {
        long cost = 0;
        for (long rest = groups; rest != 0; rest &= rest - 1) {
            int group = Long.numberOfTrailingZeros(rest);
            cost += pool.cost(group, used[group]);
            used[group] += sign;
            if (used[group] >= pool.room[group]) {
                full |= 1L << group;
            } else {
                full &= ~(1L << group);
            }
        }
        return cost;
    }

    private boolean enough(int teams) {
        for (int need = 0; need < pool.needs(); need++) {
            int seats = 0;
            for (int group = 0; group < used.length; group++) {
                seats += pool.has[group][need] * Math.min(pool.room[group] - used[group], teams);
            }
            if (seats < pool.wanted(need) * teams) {
                return false;
            }
        }
        return true;
    }

    /** What so many more people cost at least: those who are in the fewest teams come first, each as often as there is room. */
    private long leastLoad(int people) {
        long least = 0;
        int open = people;
        for (long each = 1; open > 0; each += 2) {
            int seats = 0;
            boolean more = false;
            for (int group = 0; group < used.length; group++) {
                for (int times = used[group]; times < pool.room[group]; times++) {
                    long cost = pool.cost(group, times) / pool.size[group];
                    cost -= (cost + 1) % 2;
                    if (cost == each) {
                        seats += pool.size[group];
                    }
                    more |= cost > each;
                }
            }
            int taken = Math.min(open, seats);
            least += taken * each;
            open -= taken;
            if (!more) {
                break;
            }
        }
        return least;
    }

    private List<int[]> groups(int[] indices) {
        List<int[]> teams = new ArrayList<>();
        for (int index : indices) {
            long bits = columns.get(index).groups();
            int[] groups = new int[Long.bitCount(bits)];
            for (int i = 0; i < groups.length; i++, bits &= bits - 1) {
                groups[i] = Long.numberOfTrailingZeros(bits);
            }
            teams.add(groups);
        }
        return teams;
    }
}
