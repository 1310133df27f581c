package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request was met. Immutable.
 *
 * @param header id, time and actor
 * @param request the id of the {@link Requested}
 */
public record Fulfilled(
        @NotNull @Valid Header header, @NotNull @Valid EventId request) implements Event {
    /** A request met at this time. */
    public static Fulfilled of(EventId id, EventId request, Instant at) {
        return new Fulfilled(Header.of(id, at, null), request);
    }

    @Override
    public Fulfilled withHeader(Header header) {
        return new Fulfilled(header, request);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
