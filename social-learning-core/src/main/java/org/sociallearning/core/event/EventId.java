package org.sociallearning.core.event;

import jakarta.validation.constraints.Size;
import java.time.Instant;

/** The id of an event: source system, record type and id there, as {@code forum/post/17}. Posts, comments and votes of one source may
 * share numbers, so the type is part of it. Idempotence is per experiment and event id. Immutable. */
public record EventId(@Identifying @Size(max = 300) String value) implements Identifier {
    /** An id of this value; what it must look like is said by its constraints, not here. */
    public static EventId of(String value) {
        return new EventId(value);
    }

    /** The id of a record in its source; {@code /} and {@code %} in the first two parts are escaped. */
    public static EventId of(String source, String type, String key) {
        return new EventId(RecordKey.join(source, type, key));
    }

    /** The source system, empty when the value has no such part. */
    public String source() {
        return RecordKey.part(value, 0);
    }

    /** The record type in the source, empty when the value has no such part. */
    public String type() {
        return RecordKey.part(value, 1);
    }

    /** The id of the record there, empty when the value has no such part. */
    public String key() {
        return RecordKey.part(value, 2);
    }

    /** The id of an event about a person, made from the pseudonym, so that no id of the host's reaches the journal. */
    public static EventId ofPerson(String type, ParticipantId person, Instant at) {
        return of("person", type, person.value() + "@" + at);
    }

    @Override
    public String toString() {
        return value;
    }
}
