package org.sociallearning.core.talent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.event.ParticipantId;

/** All that is known about one topic. Belongs to one thread at a time. */
final class Subject {
    final String key;

    /** Its place among the subjects of the state, which depends on the order in which they came. */
    final int number;

    /** The spellings seen; the first in alphabetical order is shown. */
    final TreeSet<String> spellings = new TreeSet<>();

    final Set<ParticipantId> askers = new HashSet<>(2);
    final Knowing knowing;
    final Map<ParticipantId, Vouching> vouched = new HashMap<>(2);

    /** Encounters that were about it in any of their states. */
    final Set<String> encounters = new HashSet<>(2);

    /** How many contributions were about it, and about it together with each other topic. */
    int seen;

    /** By the other topic's number. */
    final Sums together = new Sums();

    Subject(String key, int number, Works works) {
        this.key = key;
        this.number = number;
        this.knowing = new Knowing(works);
    }

    Vouching of(ParticipantId person) {
        return vouched.computeIfAbsent(person, unused -> new Vouching());
    }
}
