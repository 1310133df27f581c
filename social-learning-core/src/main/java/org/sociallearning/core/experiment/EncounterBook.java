package org.sociallearning.core.experiment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The state of encounters: by encounter the statement that holds and who said that they attended, and by person what they
 * last said about hosting. Only maxima and sets, so that order does not matter. Belongs to one thread at a time.
 */
final class EncounterBook {
    static final long NEVER = Long.MAX_VALUE;

    /** Somebody volunteers to host; times are epoch milliseconds. */
    record Offer(long at, String id, long until) implements Comparable<Offer> {
        private static final Comparator<Offer> ORDER =
                Comparator.comparingLong(Offer::at).thenComparing(Offer::id);

        @Override
        public int compareTo(Offer other) {
            return ORDER.compare(this, other);
        }

        static Offer later(Offer one, Offer other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        boolean holds(long now) {
            return at <= now && now < until;
        }
    }

    final Map<String, Statement> statements = new HashMap<>();
    final Map<String, TreeSet<String>> attended = new HashMap<>();
    final Map<String, Offer> offers = new HashMap<>();

    void state(String encounter, Statement statement) {
        statements.merge(encounter, statement, Statement::greater);
    }

    void attend(String encounter, String person) {
        attended.computeIfAbsent(encounter, unused -> new TreeSet<>()).add(person);
    }

    void offer(String person, Offer offer) {
        offers.merge(person, offer, Offer::later);
    }

    void merge(EncounterBook other) {
        other.statements.forEach(this::state);
        other.attended.forEach((encounter, people) -> people.forEach(person -> attend(encounter, person)));
        other.offers.forEach(this::offer);
    }
}
