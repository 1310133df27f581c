package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;

/** By topic who asked in which week and who gave a sign that they can help. Belongs to one thread at a time. */
final class AskingState {
    /** What tells that one person can help with one topic. Times are epoch milliseconds, the least of all where there is none. */
    static final class Signs {
        boolean shown;
        long claimed = Long.MIN_VALUE;
        long contested = Long.MIN_VALUE;

        void add(Signs other) {
            shown |= other.shown;
            claimed = Math.max(claimed, other.claimed);
            contested = Math.max(contested, other.contested);
        }

        /** By what they did, or by their own word when nobody contested it since. */
        boolean tell() {
            return shown || claimed > contested;
        }
    }

    /** One topic. */
    static final class Subject {
        /** The spellings seen; the first in alphabetical order is shown. */
        final TreeSet<String> spellings = new TreeSet<>();

        final Map<Week, Set<ParticipantId>> askers = new HashMap<>();
        final Map<ParticipantId, Signs> people = new HashMap<>();

        Set<ParticipantId> askers(Week week) {
            return askers.computeIfAbsent(week, unused -> new HashSet<>());
        }

        Signs signs(ParticipantId person) {
            return people.computeIfAbsent(person, unused -> new Signs());
        }

        void add(Subject other) {
            spellings.addAll(other.spellings);
            other.askers.forEach((week, some) -> askers(week).addAll(some));
            other.people.forEach((person, signs) -> signs(person).add(signs));
        }
    }

    final Map<String, Subject> subjects = new HashMap<>();

    Subject subject(String key) {
        return subjects.computeIfAbsent(key, unused -> new Subject());
    }
}
