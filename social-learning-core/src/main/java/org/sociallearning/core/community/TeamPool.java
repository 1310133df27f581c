package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;

/**
 * A request and those who may be asked, in arrays. People who must be together are one group and are chosen as one. The
 * groups stand in an order that hangs on the seed only, so that ties are not always won by the same people. Immutable once
 * made; the arrays are shared and never written.
 */
final class TeamPool {
    final TeamRequest request;
    final List<List<TeamCandidate>> groups = new ArrayList<>();
    /** Per group: people, teams there is room for, and the teams that its people are in now. */
    final int[] size;

    final int[] room;
    final int[] busy;
    /** Per group and need: how many of its people have the talent. */
    final int[][] has;
    /** Per group: the units of its people, a unit as often as it has people there. */
    final int[][] units;
    /** Per group: the groups that must not be in its team. */
    final int[][] foes;
    /** Per group: groups it was in an earlier team with, once per pair of people; and pairs within the group. */
    final int[][] mates;

    final int[] own;
    final int unitCount;

    TeamPool(TeamRequest request, List<TeamCandidate> candidates, long seed) {
        this.request = request;
        TeamGroups together = new TeamGroups(request, candidates);
        groups.addAll(together.usable());
        Collections.shuffle(groups, new Random(seed));
        int count = groups.size();
        size = groups.stream().mapToInt(List::size).toArray();
        room = groups.stream()
                .mapToInt(group -> group.stream()
                        .mapToInt(person -> TeamGroups.room(request, person))
                        .reduce(request.teams(), Math::min))
                .toArray();
        busy = groups.stream()
                .mapToInt(group ->
                        group.stream().mapToInt(person -> person.teams().size()).sum())
                .toArray();
        has = new int[count][request.needs().size()];
        units = new int[count][];
        Map<UnitId, Integer> known = new HashMap<>();
        Map<ParticipantId, Integer> groupOf = new LinkedHashMap<>();
        for (int group = 0; group < count; group++) {
            for (TeamCandidate person : groups.get(group)) {
                groupOf.put(person.person(), group);
                TeamGroups.count(request.needs(), person, has[group]);
            }
            units[group] = groups.get(group).stream()
                    .map(TeamCandidate::unit)
                    .filter(unit -> unit != null)
                    .mapToInt(unit -> known.computeIfAbsent(unit, unused -> known.size()))
                    .toArray();
        }
        unitCount = known.size();
        own = new int[count];
        foes = pairs(request.apart(), groupOf, new int[count]);
        mates = pairs(request.earlier(), groupOf, own);
    }

    /** Of each group the others that it meets in these lists of people, once per pair of people, and pairs within. */
    private static int[][] pairs(List<List<ParticipantId>> lists, Map<ParticipantId, Integer> groupOf, int[] within) {
        List<List<Integer>> others = IntStream.range(0, within.length)
                .<List<Integer>>mapToObj(unused -> new ArrayList<>())
                .toList();
        for (Pair pair : Pair.in(lists)) {
            Integer one = groupOf.get(pair.one());
            Integer other = groupOf.get(pair.other());
            if (one == null || other == null) {
                continue;
            }
            if (one.equals(other)) {
                within[one]++;
            } else {
                others.get(one).add(other);
                others.get(other).add(one);
            }
        }
        return others.stream()
                .map(list -> list.stream()
                        .sorted(Comparator.naturalOrder())
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }

    int count() {
        return groups.size();
    }

    /** How many people a need asks for. */
    int wanted(int need) {
        return request.needs().get(need).people();
    }

    int needs() {
        return request.needs().size();
    }

    /** By how much the squares of the teams of a group's people grow when it comes into one more team than {@code used}. */
    long cost(int group, int used) {
        return 2L * busy[group] + (long) size[group] * (2L * used + 1);
    }
}
