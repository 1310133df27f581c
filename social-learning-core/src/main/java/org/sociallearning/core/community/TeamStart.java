package org.sociallearning.core.community;

/** First teams: each in turn takes whoever has most of what it lacks, scarce talents counting more. */
final class TeamStart {
    private final TeamDraft draft;
    private final long[] weights;

    private TeamStart(TeamDraft draft) {
        this.draft = draft;
        TeamPool pool = draft.pool;
        weights = new long[pool.needs()];
        for (int need = 0; need < weights.length; need++) {
            long seats = 0;
            for (int group = 0; group < pool.count(); group++) {
                seats += (long) pool.has[group][need] * Math.min(pool.room[group], draft.teams);
            }
            weights[need] = 1_000_000 / Math.max(1, seats);
        }
    }

    static TeamDraft of(TeamPool pool, int teams) {
        TeamStart start = new TeamStart(new TeamDraft(pool, teams));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int team = 0; team < teams; team++) {
                grown |= start.grow(team);
            }
        }
        return start.draft;
    }

    private boolean grow(int team) {
        int best = -1;
        long most = 0;
        for (int group = 0; draft.lackingOf[team] > 0 && group < draft.pool.count(); group++) {
            long gain = draft.fits(team, group) ? gain(team, group) : 0;
            if (gain > most) {
                most = gain;
                best = group;
            }
        }
        if (best >= 0) {
            draft.add(team, best);
        }
        return best >= 0;
    }

    private long gain(int team, int group) {
        TeamPool pool = draft.pool;
        long gain = 1;
        for (int need = 0; need < weights.length; need++) {
            int open = Math.max(0, pool.wanted(need) - draft.covered[team][need]);
            gain += 16 * weights[need] * Math.min(open, pool.has[group][need]);
        }
        return Math.max(1, gain / (pool.cost(group, draft.used[group]) + 1));
    }
}
