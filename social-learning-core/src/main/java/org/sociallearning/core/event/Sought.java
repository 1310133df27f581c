package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person looks for somebody who knows about a topic. Immutable.
 *
 * @param header id, time and actor
 * @param topic what is asked about
 */
@ByAPerson
public record Sought(
        @NotNull @Valid Header header, @NotNull @Valid Topic topic) implements Event {
    /** A search that starts. */
    public static Sought of(EventId id, Topic topic, ParticipantId person, Instant at) {
        return new Sought(Header.of(id, at, person), topic);
    }

    @Override
    public Sought withHeader(Header header) {
        return new Sought(header, topic);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
