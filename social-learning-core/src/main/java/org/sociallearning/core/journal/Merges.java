package org.sociallearning.core.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.Merged;
import org.sociallearning.core.event.ParticipantId;

/**
 * Which ids are one person. All ids that merges connect are one; it goes by the id that is never an alias, by the smallest of
 * those when there are several, and by the smallest of all where the merges run in a circle: the order of the merges does not
 * matter. Immutable and thread-safe.
 */
public final class Merges {
    /** Nobody was merged. */
    public static final Merges NONE = new Merges(Map.of(), Map.of());

    private static final Comparator<ParticipantId> BY_VALUE = Comparator.comparing(ParticipantId::value);

    private final Map<ParticipantId, ParticipantId> names;
    private final Map<ParticipantId, Set<ParticipantId>> people;

    private Merges(Map<ParticipantId, ParticipantId> names, Map<ParticipantId, Set<ParticipantId>> people) {
        this.names = names;
        this.people = people;
    }

    /** What these merges say together. */
    public static Merges of(Collection<Merged> merges) {
        if (merges.isEmpty()) {
            return NONE;
        }
        Map<ParticipantId, Set<ParticipantId>> groups = new HashMap<>();
        Set<ParticipantId> aliases = new HashSet<>();
        for (Merged merge : merges) {
            join(groups, merge.alias(), merge.person());
            if (!merge.alias().equals(merge.person())) {
                aliases.add(merge.alias());
            }
        }
        Map<ParticipantId, ParticipantId> names = new HashMap<>();
        Map<ParticipantId, Set<ParticipantId>> people = new HashMap<>();
        for (Set<ParticipantId> group : new HashSet<>(groups.values())) {
            ParticipantId name = group.stream()
                    .filter(id -> !aliases.contains(id))
                    .findFirst()
                    .orElseGet(() -> group.iterator().next());
            group.forEach(id -> names.put(id, name));
            people.put(name, group);
        }
        return new Merges(names, people);
    }

    private static void join(Map<ParticipantId, Set<ParticipantId>> groups, ParticipantId one, ParticipantId other) {
        Set<ParticipantId> left = groups.getOrDefault(one, Set.of(one));
        Set<ParticipantId> right = groups.getOrDefault(other, Set.of(other));
        Set<ParticipantId> both = new TreeSet<>(BY_VALUE);
        both.addAll(left);
        both.addAll(right);
        both.forEach(id -> groups.put(id, both));
    }

    /** Whether nobody is merged. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** The id by which this person goes. */
    public ParticipantId name(ParticipantId id) {
        return names.getOrDefault(id, id);
    }

    /** All ids of the person that this id is one of. */
    public Set<ParticipantId> ids(ParticipantId id) {
        return people.getOrDefault(name(id), Set.of(id));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Merges that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}
