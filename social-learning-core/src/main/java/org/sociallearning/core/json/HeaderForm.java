package org.sociallearning.core.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.Header;
import org.sociallearning.core.event.ParticipantId;

/** What every event carries. It holds what was read until the header is made, so it is used by one thread. */
final class HeaderForm {
    static final List<String> NAMES = List.of(EventJson.TYPE, "id", "at", "precision", "actor", "attributes");

    private final OneMember<Header, EventId> id;
    private final OneMember<Header, Instant> at;
    private final OneMember<Header, Duration> precision;
    private final OneMember<Header, ParticipantId> actor;
    private final OneMember<Header, Map<String, String>> attributes;

    HeaderForm(Values values) {
        id = new OneMember<>("id", values.event, Header::id, null);
        at = new OneMember<>("at", values.instant, Header::at, null);
        precision = new OneMember<>("precision", values.duration, Header::precision, Duration.ZERO);
        actor = new OneMember<>("actor", values.participant, Header::actor, null);
        attributes =
                new OneMember<>("attributes", new MapForm<>(values.word, values.text), Header::attributes, Map.of());
    }

    /** Reads the current value when the name is one of ours. */
    boolean read(String name, JsonReader in) {
        switch (name) {
            case "id" -> id.read(in);
            case "at" -> at.read(in);
            case "precision" -> precision.read(in);
            case "actor" -> actor.read(in);
            case "attributes" -> attributes.read(in);
            default -> {
                return false;
            }
        }
        return true;
    }

    Header make(String unread) {
        Header header = new Header(id.get(), at.get(), precision.get(), actor.get(), attributes.get(), unread);
        clear();
        return header;
    }

    void clear() {
        id.clear();
        at.clear();
        precision.clear();
        actor.clear();
        attributes.clear();
    }

    void write(JsonWriter out, Header header) {
        id.write(out, header);
        at.write(out, header);
        precision.write(out, header);
        actor.write(out, header);
        attributes.write(out, header);
    }
}
