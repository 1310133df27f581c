package org.sociallearning.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Replaces or drops people in the lists of events. */
final class People {
    private People() {}

    static @Nullable ParticipantId map(@Nullable ParticipantId person, UnaryOperator<@Nullable ParticipantId> to) {
        return person == null ? null : to.apply(person);
    }

    static List<ParticipantId> map(List<ParticipantId> people, UnaryOperator<@Nullable ParticipantId> to) {
        if (people.isEmpty()) {
            return people;
        }
        List<ParticipantId> mapped = new ArrayList<>(people.size());
        for (ParticipantId person : people) {
            ParticipantId replaced = map(person, to);
            if (replaced != null) {
                mapped.add(replaced);
            }
        }
        return mapped;
    }
}
