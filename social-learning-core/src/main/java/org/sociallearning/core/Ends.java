package org.sociallearning.core;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.ConsentGiven;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.event.Left;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.Registered;
import org.sociallearning.core.event.Retracted;

/** When an experiment ended, in any order of the events that say so. Belongs to one thread at a time while it changes. */
final class Ends {
    private final Map<EventId, Instant> said = new HashMap<>();
    private final Set<EventId> retracted = new HashSet<>();

    void add(Event event) {
        if (event instanceof Ended) {
            said.put(event.id(), event.at());
        } else if (event instanceof Retracted retraction) {
            retracted.add(retraction.event());
        }
    }

    /** The first end of these and the other ones that stands; null while the experiment goes on. */
    @Nullable
    Instant first(Ends other) {
        Instant first = null;
        for (Ends ends : new Ends[] {this, other}) {
            for (Map.Entry<EventId, Instant> end : ends.said.entrySet()) {
                boolean stands = !retracted.contains(end.getKey()) && !other.retracted.contains(end.getKey());
                if (stands && (first == null || end.getValue().isBefore(first))) {
                    first = end.getValue();
                }
            }
        }
        return first;
    }

    /** Whether an event says who belongs to an experiment and what it is, which is not forgotten by time. */
    static boolean areAboutBelonging(Event event) {
        return event instanceof Joined
                || event instanceof Left
                || event instanceof ConsentGiven
                || event instanceof BasisStated
                || event instanceof Opened
                || event instanceof Ended
                || event instanceof Registered
                || event instanceof OutputNamed
                || event instanceof Correction;
    }

    /**
     * Whether an event must not happen after the end. People can always leave, and what is corrected or taken back reaches
     * what came before; that it ended may be said again.
     */
    static boolean bind(Event event) {
        return !(event instanceof Correction || event instanceof Left || event instanceof Ended);
    }
}
