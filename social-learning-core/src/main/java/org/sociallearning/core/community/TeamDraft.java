package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Teams in the making, with what they are judged by kept up to date. Belongs to one thread. */
final class TeamDraft {
    final TeamPool pool;
    final int teams;
    final boolean[][] in;
    final int[][] members;
    final int[] count;
    final int[] people;
    final int[] used;
    final int[][] covered;
    final int[] lackingOf;
    /** What is missing: people at needs, people for the smallest size, and units that must be there. */
    int lacking;

    int mixed;
    long load;
    int kept;
    private final int[][] seats;
    private final int[] distinct;

    TeamDraft(TeamPool pool, int teams) {
        this.pool = pool;
        this.teams = teams;
        in = new boolean[teams][pool.count()];
        members = new int[teams][pool.request.largest()];
        count = new int[teams];
        people = new int[teams];
        used = new int[pool.count()];
        covered = new int[teams][pool.needs()];
        seats = new int[teams][pool.unitCount];
        distinct = new int[teams];
        lackingOf = new int[teams];
        int each = pool.request.smallest() + pool.request.unitsAtLeast();
        for (int need = 0; need < pool.needs(); need++) {
            each += pool.wanted(need);
        }
        Arrays.fill(lackingOf, each);
        lacking = each * teams;
    }

    boolean fits(int team, int group) {
        if (in[team][group]
                || used[group] >= pool.room[group]
                || people[team] + pool.size[group] > pool.request.largest()) {
            return false;
        }
        for (int foe : pool.foes[group]) {
            if (in[team][foe]) {
                return false;
            }
        }
        return true;
    }

    void add(int team, int group) {
        load += pool.cost(group, used[group]++);
        kept += pairs(team, group);
        in[team][group] = true;
        members[team][count[team]++] = group;
        change(team, group, 1);
    }

    void remove(int team, int group) {
        in[team][group] = false;
        int at = 0;
        while (members[team][at] != group) {
            at++;
        }
        members[team][at] = members[team][--count[team]];
        load -= pool.cost(group, --used[group]);
        kept -= pairs(team, group);
        change(team, group, -1);
    }

    private int pairs(int team, int group) {
        int pairs = pool.own[group];
        for (int mate : pool.mates[group]) {
            if (in[team][mate]) {
                pairs++;
            }
        }
        return pairs;
    }

    private void change(int team, int group, int sign) {
        int gained = 0;
        int[] has = pool.has[group];
        for (int need = 0; need < has.length; need++) {
            if (has[need] > 0) {
                int wanted = pool.wanted(need);
                int before = Math.min(covered[team][need], wanted);
                covered[team][need] += sign * has[need];
                gained += Math.min(covered[team][need], wanted) - before;
            }
        }
        int smallest = pool.request.smallest();
        int before = Math.min(people[team], smallest);
        people[team] += sign * pool.size[group];
        gained += Math.min(people[team], smallest) - before;
        int unitsBefore = distinct[team];
        for (int unit : pool.units[group]) {
            if (sign > 0 ? seats[team][unit]++ == 0 : --seats[team][unit] == 0) {
                distinct[team] += sign;
            }
        }
        int atLeast = pool.request.unitsAtLeast();
        gained += Math.min(distinct[team], atLeast) - Math.min(unitsBefore, atLeast);
        int wished = pool.request.unitsWished();
        mixed += Math.min(distinct[team], wished) - Math.min(unitsBefore, wished);
        lackingOf[team] -= gained;
        lacking -= gained;
    }

    TeamObjective objective() {
        return new TeamObjective(teams, mixed, load, kept);
    }

    List<int[]> chosen() {
        List<int[]> chosen = new ArrayList<>();
        for (int team = 0; team < teams; team++) {
            chosen.add(Arrays.copyOf(members[team], count[team]));
        }
        return chosen;
    }

    /** The same without the team that lacks most. */
    TeamDraft withoutTheWorst() {
        int worst = 0;
        for (int team = 1; team < teams; team++) {
            worst = lackingOf[team] > lackingOf[worst] ? team : worst;
        }
        TeamDraft fewer = new TeamDraft(pool, teams - 1);
        for (int team = 0; team < teams; team++) {
            for (int member = 0; team != worst && member < count[team]; member++) {
                fewer.add(team < worst ? team : team - 1, members[team][member]);
            }
        }
        return fewer;
    }
}
