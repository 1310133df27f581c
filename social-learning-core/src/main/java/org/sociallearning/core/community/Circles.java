package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.UnitId;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;

/** Makes circles of what is known of volunteers, their ties and earlier rounds. As thread-safe as the states it reads. */
final class Circles {
    /** How long people stay close who were in touch: a year. */
    static final Duration CLOSE = Duration.ofDays(365);

    private final Live<ProposalState> proposals;
    private final Live<TieState> ties;

    Circles(Live<ProposalState> proposals, Live<TieState> ties) {
        this.proposals = proposals;
        this.ties = ties;
    }

    CircleRound propose(CirclePlan plan, Roster roster, Instant now) {
        List<ParticipantId> people = volunteers(plan, roster, now);
        if (people.size() < CirclePlan.SMALLEST) {
            return new CircleRound(plan.round(), List.of(), 0);
        }
        Map<ParticipantId, Integer> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person, numbers.size()));
        Closeness closeness = closeness(plan, people, numbers, roster, now);
        CircleCost cost = new CircleCost(closeness);
        Collection<List<ParticipantId>> recorded = proposals.read(state -> StandingCircles.of(state, plan.round()));
        int[][] circles = recorded.isEmpty()
                ? CircleSearch.divide(closeness, cost, plan.size(), plan.seed())
                : repair(plan, cost, recorded, numbers);
        return round(plan, circles, people, closeness, cost, new HashSet<>(recorded));
    }

    private List<ParticipantId> volunteers(CirclePlan plan, Roster roster, Instant now) {
        Set<ParticipantId> only = plan.only();
        return proposals.read(state -> state.wishes.getOrDefault(plan.activity(), Set.of()).stream()
                .filter(person -> only == null || only.contains(person))
                .filter(person -> roster.isMember(person, now))
                .sorted(Comparator.comparing(ParticipantId::value))
                .toList());
    }

    private Closeness closeness(
            CirclePlan plan,
            List<ParticipantId> people,
            Map<ParticipantId, Integer> numbers,
            Roster roster,
            Instant now) {
        Closeness closeness = new Closeness(people.size());
        Map<UnitId, Integer> units = new HashMap<>();
        for (ParticipantId person : people) {
            UnitId unit = roster.unit(person, now);
            if (unit != null) {
                units.putIfAbsent(unit, units.size());
                closeness.unit(number(numbers, person), units.getOrDefault(unit, 0));
            }
        }
        long from = now.minus(CLOSE).toEpochMilli();
        for (Pair pair : ties.read(state -> state.since(from))) {
            int one = number(numbers, pair.one());
            int other = number(numbers, pair.other());
            if (one >= 0 && other >= 0) {
                closeness.inTouch(one, other);
            }
        }
        for (int round = Math.max(1, plan.round() - plan.apart()); round < plan.round(); round++) {
            int earlier = round;
            proposals
                    .read(state -> StandingCircles.of(state, earlier))
                    .forEach(circle -> together(closeness, numbers, circle));
        }
        return closeness;
    }

    private static void together(Closeness closeness, Map<ParticipantId, Integer> numbers, List<ParticipantId> circle) {
        List<Integer> there = circle.stream()
                .map(person -> number(numbers, person))
                .filter(number -> number >= 0)
                .toList();
        for (int i = 0; i < there.size(); i++) {
            for (int j = i + 1; j < there.size(); j++) {
                closeness.together(there.get(i), there.get(j));
            }
        }
    }

    private static int number(Map<ParticipantId, Integer> numbers, ParticipantId person) {
        return numbers.getOrDefault(person, -1);
    }

    private static int[][] repair(
            CirclePlan plan,
            CircleCost cost,
            Collection<List<ParticipantId>> recorded,
            Map<ParticipantId, Integer> numbers) {
        Set<Integer> coming = new TreeSet<>(numbers.values());
        List<List<Integer>> standing = new ArrayList<>();
        for (List<ParticipantId> circle : recorded) {
            List<Integer> there = circle.stream()
                    .map(person -> number(numbers, person))
                    .filter(number -> number >= 0)
                    .toList();
            coming.removeAll(there);
            standing.add(there);
        }
        return CircleRepair.repair(cost, plan.size(), standing, new ArrayList<>(coming));
    }

    private static CircleRound round(
            CirclePlan plan,
            int[][] circles,
            List<ParticipantId> people,
            Closeness closeness,
            CircleCost cost,
            Set<List<ParticipantId>> recorded) {
        List<Circle> made = new ArrayList<>();
        int repeats = 0;
        for (int[] circle : circles) {
            Arrays.sort(circle);
            List<ParticipantId> members =
                    Arrays.stream(circle).mapToObj(people::get).toList();
            int again = cost.repeats(circle);
            repeats += again;
            made.add(new Circle(plan.round(), members, reasons(circle, closeness, again), recorded.contains(members)));
        }
        made.sort(Comparator.comparing(circle -> circle.people().get(0).value()));
        return new CircleRound(plan.round(), made, repeats);
    }

    private static Set<Circle.Reason> reasons(int[] circle, Closeness closeness, int repeats) {
        Set<Circle.Reason> reasons =
                EnumSet.of(repeats == 0 ? Circle.Reason.NEW_TO_EACH_OTHER : Circle.Reason.TOGETHER_BEFORE);
        for (int i = 0; i < circle.length; i++) {
            for (int j = i + 1; j < circle.length; j++) {
                reasons.add(
                        closeness.areClose(circle[i], circle[j]) ? Circle.Reason.CLOSE : Circle.Reason.FROM_ELSEWHERE);
            }
        }
        return reasons;
    }
}
