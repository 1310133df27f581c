package org.sociallearning.core.community;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.ParticipantId;

/**
 * Who was in touch with whom: by pair the latest time, and by encounter who was there. Only sets and maxima, so that order
 * does not matter. Belongs to one thread at a time.
 */
final class TieState {
    /** A larger company than the largest circle leaves people strangers to each other. */
    static final int LARGEST_COMPANY = 12;

    /** What was said of an encounter: what was held stays held, else the latest by time and id holds. */
    record Telling(long at, EncounterState state, String id, Set<ParticipantId> people) implements Comparable<Telling> {
        private static final Comparator<Telling> ORDER = Comparator.comparing(
                        (Telling telling) -> telling.state == EncounterState.HELD)
                .thenComparingLong(Telling::at)
                .thenComparing(Telling::id);

        @Override
        public int compareTo(Telling other) {
            return ORDER.compare(this, other);
        }
    }

    /** One encounter: what holds of it, and who said of themselves that they were there, with when. */
    static final class Encounter {
        @Nullable
        Telling latest;

        final Map<ParticipantId, Long> attended = new HashMap<>();

        void tell(Telling telling) {
            latest = latest == null || telling.compareTo(latest) > 0 ? telling : latest;
        }

        void attend(ParticipantId person, long at) {
            attended.merge(person, at, Math::max);
        }

        /** Who was there; nobody when it was called off. Before it is held only people's own word counts. */
        Set<ParticipantId> people() {
            Telling told = latest;
            if (told == null || told.state() == EncounterState.PLANNED) {
                return attended.keySet();
            }
            Set<ParticipantId> people = new HashSet<>();
            if (told.state() == EncounterState.HELD) {
                people.addAll(told.people());
                people.addAll(attended.keySet());
            }
            return people;
        }

        long at() {
            Telling told = latest;
            return told != null
                    ? told.at()
                    : attended.values().stream()
                            .mapToLong(Long::longValue)
                            .max()
                            .orElse(Long.MIN_VALUE);
        }
    }

    final Map<Pair, Long> touched = new HashMap<>();
    final Map<EncounterId, Encounter> encounters = new HashMap<>();

    void touch(ParticipantId one, ParticipantId other, long at) {
        if (!one.equals(other)) {
            touched.merge(Pair.of(one, other), at, Math::max);
        }
    }

    Encounter of(EncounterId encounter) {
        return encounters.computeIfAbsent(encounter, unused -> new Encounter());
    }

    void merge(TieState other) {
        other.touched.forEach((pair, at) -> touched.merge(pair, at, Math::max));
        other.encounters.forEach((id, encounter) -> {
            Encounter own = of(id);
            if (encounter.latest != null) {
                own.tell(encounter.latest);
            }
            encounter.attended.forEach(own::attend);
        });
    }

    /** The pairs who were in touch since a time: in writing, or in a company small enough to meet each other. */
    Set<Pair> since(long from) {
        Set<Pair> pairs = met(from);
        touched.forEach((pair, at) -> {
            if (at >= from) {
                pairs.add(pair);
            }
        });
        return pairs;
    }

    /** The pairs who met since a time in a company that is small enough. */
    Set<Pair> met(long from) {
        Set<Pair> pairs = new HashSet<>();
        for (Encounter encounter : encounters.values()) {
            Set<ParticipantId> people = encounter.people();
            if (people.size() <= LARGEST_COMPANY && encounter.at() >= from) {
                addAll(pairs, people);
            }
        }
        return pairs;
    }

    private static void addAll(Set<Pair> pairs, Set<ParticipantId> people) {
        TreeSet<String> ids = new TreeSet<>();
        people.forEach(person -> ids.add(person.value()));
        for (String one : ids) {
            for (String other : ids.tailSet(one, false)) {
                pairs.add(new Pair(ParticipantId.of(one), ParticipantId.of(other)));
            }
        }
    }
}
