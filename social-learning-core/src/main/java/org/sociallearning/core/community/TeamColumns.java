package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All teams worth choosing from: those that keep the limits and in which everybody is needed, be it for a talent, the
 * smallest size or a unit more. One more person would only be more load, which comes before keeping earlier teams.
 * The groups of a team are bits, so there are at most {@value #MOST_GROUPS}.
 */
final class TeamColumns {
    static final int MOST_GROUPS = 62;

    /** A team: its groups as bits, and what it counts for. */
    record Column(long groups, int units, int people, int kept) {}

    private final TeamPool pool;
    private final TeamDraft draft;
    private final int[][] later;
    private final int mostTalents;
    private final List<Column> columns = new ArrayList<>();
    private long budget;

    TeamColumns(TeamPool pool, long budget) {
        this.pool = pool;
        this.budget = budget;
        draft = new TeamDraft(pool, 1);
        int count = pool.count();
        later = new int[count + 1][pool.needs()];
        int most = 0;
        for (int group = count - 1; group >= 0; group--) {
            int talents = 0;
            for (int need = 0; need < pool.needs(); need++) {
                later[group][need] = later[group + 1][need] + pool.has[group][need];
                talents += pool.has[group][need];
            }
            most = Math.max(most, talents);
        }
        mostTalents = most;
    }

    /** The teams, or null when there are too many to look at. */
    @Nullable
    List<Column> all() {
        grow(0);
        return budget < 0 ? null : columns;
    }

    private void grow(int from) {
        if (draft.lacking == 0) {
            if (everybodyIsNeeded()) {
                columns.add(column());
            }
            if (draft.mixed >= pool.request.unitsWished()) {
                return;
            }
        } else if (hopeless(from)) {
            return;
        }
        for (int group = from; group < pool.count() && --budget >= 0; group++) {
            if (draft.fits(0, group)) {
                draft.add(0, group);
                grow(group + 1);
                draft.remove(0, group);
            }
        }
    }

    private boolean hopeless(int from) {
        int open = 0;
        for (int need = 0; need < pool.needs(); need++) {
            int left = pool.wanted(need) - draft.covered[0][need];
            if (left > later[from][need]) {
                return true;
            }
            open += Math.max(0, left);
        }
        return open > (long) mostTalents * (pool.request.largest() - draft.people[0]);
    }

    private boolean everybodyIsNeeded() {
        int units = draft.mixed;
        int[] members = draft.members[0].clone();
        int count = draft.count[0];
        for (int member = 0; member < count; member++) {
            draft.remove(0, members[member]);
            boolean idle = draft.lacking == 0 && draft.mixed == units;
            draft.add(0, members[member]);
            if (idle) {
                return false;
            }
        }
        return true;
    }

    private Column column() {
        long groups = 0;
        for (int member = 0; member < draft.count[0]; member++) {
            groups |= 1L << draft.members[0][member];
        }
        return new Column(groups, draft.mixed, draft.people[0], draft.kept);
    }
}
