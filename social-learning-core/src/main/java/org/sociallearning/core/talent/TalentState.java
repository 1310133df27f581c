package org.sociallearning.core.talent;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/**
 * The state of the talent map: by topic who gave which evidence last and who asked. Only minima, maxima and sets, so that
 * order does not matter. Belongs to one thread at a time.
 */
final class TalentState {
    /** A time and the id that breaks ties; times are epoch milliseconds, an empty id stands for none. */
    record Moment(long at, String id) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparingLong(Moment::at).thenComparing(Moment::id);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }

        static Moment later(Moment one, Moment other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    /** What is known of one person about one topic. */
    static final class Knowledge {
        final Map<Evidence.Kind, Moment> latest = new EnumMap<>(Evidence.Kind.class);

        @Nullable
        Moment contested;

        void add(Evidence.Kind kind, Moment moment) {
            latest.merge(kind, moment, Moment::later);
        }

        void contest(Moment moment) {
            contested = contested == null ? moment : Moment.later(contested, moment);
        }

        void merge(Knowledge other) {
            other.latest.forEach(this::add);
            if (other.contested != null) {
                contest(other.contested);
            }
        }
    }

    /** One topic. */
    static final class Subject {
        /** The spellings seen; the first in alphabetical order is shown. */
        final TreeSet<String> spellings = new TreeSet<>();

        final Map<ParticipantId, Knowledge> people = new HashMap<>();
        final Set<ParticipantId> askers = new HashSet<>();

        Knowledge of(ParticipantId person) {
            return people.computeIfAbsent(person, unused -> new Knowledge());
        }

        void merge(Subject other) {
            spellings.addAll(other.spellings);
            askers.addAll(other.askers);
            other.people.forEach((person, knowledge) -> of(person).merge(knowledge));
        }
    }

    final Map<String, Subject> subjects = new HashMap<>();
}
