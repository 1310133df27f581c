package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.ParticipantId;

/** Gives the people that one event names their pseudonyms, also in the ids of events about people, which are made of them. */
final class Pseudonymised {
    private final Sink sink;
    private final List<ParticipantId> named = new ArrayList<>();

    Pseudonymised(Sink sink) {
        this.sink = sink;
    }

    Event event(Event event) {
        Event mapped = event.mapPeople(this::pseudonym);
        if (mapped == null) {
            throw new IllegalStateException(event.getClass().getSimpleName() + " lost somebody who was not dropped");
        }
        Header header = mapped.header();
        if (!header.unread().isEmpty()) {
            sink.unknown("members of a newer version");
            header = header.withUnread("");
        }
        return mapped.withHeader(new Header(
                id(header.id()),
                header.at(),
                header.precision(),
                header.actor(),
                header.attributes(),
                header.unread()));
    }

    private @Nullable ParticipantId pseudonym(@Nullable ParticipantId person) {
        if (person == null || person.value() == null) {
            return null;
        }
        named.add(person);
        return sink.participant(person.value());
    }

    private EventId id(EventId id) {
        if (id == null || id.value() == null || !id.source().equals("person")) {
            return id;
        }
        for (ParticipantId person : named) {
            if (id.key().startsWith(person.value() + "@")) {
                String rest = id.key().substring(person.value().length());
                return EventId.of(
                        id.source(), id.type(), sink.participant(person.value()).value() + rest);
            }
        }
        return id;
    }
}
