package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/** Who asked about which topic, and who can help with it. Filled while a state is read. Not thread-safe. */
final class Asking {
    /** One topic. */
    static final class Subject {
        final Set<ParticipantId> askers = new HashSet<>();
        final Set<ParticipantId> helpers = new HashSet<>();
    }

    private final Map<String, Subject> subjects = new HashMap<>();

    Subject subject(String topic) {
        return subjects.computeIfAbsent(topic, unused -> new Subject());
    }

    Map<String, Subject> subjects() {
        return subjects;
    }
}
