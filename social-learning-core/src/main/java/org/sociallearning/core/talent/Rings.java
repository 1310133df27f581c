package org.sociallearning.core.talent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/**
 * Closed groups: two or more people who all confirm each other, directly or round about, and whom nobody else confirms. They
 * are the strongly connected components without an arrow from outside, found by Tarjan's algorithm without recursion.
 * Belongs to one thread.
 */
final class Rings {
    private final Map<ParticipantId, Set<ParticipantId>> confirmed;
    private final Map<ParticipantId, Integer> entered = new HashMap<>();
    private final Map<ParticipantId, Integer> low = new HashMap<>();
    private final Map<ParticipantId, Integer> group = new HashMap<>();
    private final Deque<ParticipantId> open = new ArrayDeque<>();
    private final List<Integer> sizes = new ArrayList<>();

    private Rings(Map<ParticipantId, Set<ParticipantId>> confirmed) {
        this.confirmed = confirmed;
    }

    /** Everyone in a closed group. */
    static Set<ParticipantId> of(Map<ParticipantId, Set<ParticipantId>> confirmed) {
        Rings rings = new Rings(confirmed);
        confirmed.keySet().forEach(rings::visit);
        return rings.closed();
    }

    private Set<ParticipantId> closed() {
        Set<Integer> confirmedFromOutside = new HashSet<>();
        confirmed.forEach((by, people) -> people.forEach(person -> {
            if (!Objects.equals(group.get(by), group.get(person))) {
                confirmedFromOutside.add(group.get(person));
            }
        }));
        Set<ParticipantId> closed = new HashSet<>();
        group.forEach((person, number) -> {
            if (sizes.get(number) > 1 && !confirmedFromOutside.contains(number)) {
                closed.add(person);
            }
        });
        return closed;
    }

    private record Step(ParticipantId person, Iterator<ParticipantId> next) {}

    private void visit(ParticipantId start) {
        if (entered.containsKey(start)) {
            return;
        }
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(enter(start));
        while (!steps.isEmpty()) {
            Step step = steps.peek();
            if (step.next.hasNext()) {
                ParticipantId next = step.next.next();
                if (!entered.containsKey(next)) {
                    steps.push(enter(next));
                } else if (!group.containsKey(next)) {
                    low.merge(step.person, entered.get(next), Math::min);
                }
            } else {
                steps.pop();
                leave(step.person);
                if (!steps.isEmpty()) {
                    low.merge(steps.peek().person, low.get(step.person), Math::min);
                }
            }
        }
    }

    private Step enter(ParticipantId person) {
        low.put(person, entered.size());
        entered.put(person, entered.size());
        open.push(person);
        return new Step(person, confirmed.getOrDefault(person, Set.of()).iterator());
    }

    private void leave(ParticipantId person) {
        if (!Objects.equals(low.get(person), entered.get(person))) {
            return;
        }
        int members = 0;
        ParticipantId member;
        do {
            member = open.pop();
            group.put(member, sizes.size());
            members++;
        } while (!member.equals(person));
        sizes.add(members);
    }
}
