package org.sociallearning.core;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EventId;

/** Why the last events that were not recorded were turned away, so that a host can ask. Thread-safe. */
final class Turned {
    private static final int REMEMBERED = 10_000;

    private final Map<EventId, String> reasons = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EventId, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized void away(@Nullable EventId id, String reason) {
        if (id != null) {
            reasons.put(id, reason);
        }
    }

    synchronized @Nullable String reason(EventId id) {
        return reasons.get(id);
    }

    /** Forgets all: ids of events about people hold their pseudonym. */
    synchronized void forget() {
        reasons.clear();
    }
}
