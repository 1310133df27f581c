package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class RingsTest {
    private final Map<ParticipantId, Set<ParticipantId>> confirmed = new HashMap<>();

    @Test
    void findsAGroupThatConfirmsOnlyEachOther() {
        confirm("a", "b");
        confirm("b", "c");
        confirm("c", "a");
        confirm("c", "d");

        assertThat(Rings.of(confirmed)).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));

        confirm("e", "b");
        assertThat(Rings.of(confirmed)).isEmpty();
    }

    @Test
    void walksAChainOfAHundredThousandWithoutRunningOutOfStack() {
        for (int i = 0; i < 100_000; i++) {
            confirm("p" + i, "p" + (i + 1));
        }
        assertThat(Rings.of(confirmed)).isEmpty();
    }

    @Property
    void agreesWithReachability(@ForAll @Size(max = 20) Set<@IntRange(max = 48) Integer> arrows) {
        arrows.forEach(arrow -> {
            if (arrow / 7 != arrow % 7) {
                confirm("p" + arrow / 7, "p" + arrow % 7);
            }
        });
        Set<ParticipantId> expected = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            Set<ParticipantId> group = group("p" + i);
            boolean fromOutside = confirmed.entrySet().stream()
                    .anyMatch(entry -> !group.contains(entry.getKey())
                            && entry.getValue().stream().anyMatch(group::contains));
            if (group.size() > 1 && !fromOutside) {
                expected.addAll(group);
            }
        }

        assertThat(Rings.of(confirmed)).isEqualTo(expected);
        confirmed.clear();
    }

    /** Everyone who can be reached and from whom one can be reached. */
    private Set<ParticipantId> group(String person) {
        Set<ParticipantId> group = new HashSet<>(Set.of(id(person)));
        for (ParticipantId other : reach(id(person))) {
            if (reach(other).contains(id(person))) {
                group.add(other);
            }
        }
        return group;
    }

    private Set<ParticipantId> reach(ParticipantId from) {
        Set<ParticipantId> reached = new HashSet<>(confirmed.getOrDefault(from, Set.of()));
        int before;
        do {
            before = reached.size();
            Set.copyOf(reached).forEach(one -> reached.addAll(confirmed.getOrDefault(one, Set.of())));
        } while (reached.size() > before);
        return reached;
    }

    private void confirm(String by, String person) {
        confirmed.computeIfAbsent(id(by), unused -> new HashSet<>()).add(id(person));
    }

    private static ParticipantId id(String person) {
        return ParticipantId.of(person);
    }
}
