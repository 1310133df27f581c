package org.sociallearning.core.journal;

import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;

/** Who is named in events. */
final class Naming {
    private Naming() {}

    /** Whether the person is the event's actor or stands anywhere in it. */
    static boolean names(Event event, ParticipantId person) {
        boolean[] named = {false};
        event.mapPeople(id -> {
            named[0] |= person.equals(id);
            return id;
        });
        return named[0];
    }
}
