package org.sociallearning.core.community;

import java.util.SplittableRandom;

/** One small change of a draft at random: somebody comes, goes, takes a place or changes places; and its undoing. */
final class TeamMove {
    private final TeamDraft draft;
    private final SplittableRandom chance;
    private final int[][] holders;
    /** What was done: teams, groups, and whether the group came. */
    private final int[] teams = new int[4];

    private final int[] groups = new int[4];
    private final boolean[] came = new boolean[4];
    private int done;

    TeamMove(TeamDraft draft, SplittableRandom chance, int[][] holders) {
        this.draft = draft;
        this.chance = chance;
        this.holders = holders;
    }

    /** Changes the draft, or leaves it as it is when what was thought of does not fit. */
    void make() {
        done = 0;
        if (draft.pool.count() == 0) {
            return;
        }
        int team = team();
        int group = group(team);
        if (draft.in[team][group]) {
            remove(team, group);
        } else if (draft.used[group] < draft.pool.room[group]) {
            bring(team, group, -1);
        } else {
            bring(team, group, teamOf(group));
        }
    }

    void undo() {
        while (done > 0) {
            done--;
            if (came[done]) {
                draft.remove(teams[done], groups[done]);
            } else {
                draft.add(teams[done], groups[done]);
            }
        }
    }

    private int team() {
        int team = chance.nextInt(draft.teams);
        for (int tries = 0; draft.lacking > 0 && draft.lackingOf[team] == 0 && tries < 3; tries++) {
            team = chance.nextInt(draft.teams);
        }
        return team;
    }

    /** A group that has what the team lacks, or any. */
    private int group(int team) {
        if (draft.lackingOf[team] > 0 && holders.length > 0 && chance.nextInt(4) > 0) {
            int need = chance.nextInt(holders.length);
            for (int tries = 0; tries < holders.length; tries++) {
                if (draft.covered[team][need] < draft.pool.wanted(need) && holders[need].length > 0) {
                    return holders[need][chance.nextInt(holders[need].length)];
                }
                need = need + 1 == holders.length ? 0 : need + 1;
            }
        }
        if (draft.count[team] > 0 && chance.nextInt(8) == 0) {
            return draft.members[team][chance.nextInt(draft.count[team])];
        }
        return chance.nextInt(draft.pool.count());
    }

    private int teamOf(int group) {
        int start = chance.nextInt(draft.teams);
        for (int i = 0; i < draft.teams; i++) {
            int team = (start + i) % draft.teams;
            if (draft.in[team][group]) {
                return team;
            }
        }
        throw new IllegalStateException("a group without room must be in a team");
    }

    /** Brings a group into a team, from another team or from outside; a member may make place, and go to that team. */
    private void bring(int team, int group, int from) {
        int leaving = draft.count[team] > 0 && chance.nextInt(3) > 0
                ? draft.members[team][chance.nextInt(draft.count[team])]
                : -1;
        if (from >= 0) {
            remove(from, group);
        }
        if (leaving >= 0) {
            remove(team, leaving);
        }
        if (!draft.fits(team, group)) {
            undo();
            return;
        }
        add(team, group);
        if (from >= 0 && leaving >= 0 && chance.nextInt(4) > 0) {
            if (draft.fits(from, leaving)) {
                add(from, leaving);
            } else {
                undo();
            }
        }
    }

    private void add(int team, int group) {
        draft.add(team, group);
        note(team, group, true);
    }

    private void remove(int team, int group) {
        draft.remove(team, group);
        note(team, group, false);
    }

    private void note(int team, int group, boolean arrived) {
        teams[done] = team;
        groups[done] = group;
        came[done++] = arrived;
    }
}
