package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An event should not have been recorded: a correction that may come before its target. Immutable.
 *
 * @param header id, time and actor
 * @param event which event
 */
public record Retracted(
        @NotNull @Valid Header header, @NotNull @Valid EventId event) implements Correction {
    /** A retraction. */
    public static Retracted of(EventId id, EventId event, Instant at) {
        return new Retracted(Header.of(id, at, null), event);
    }

    @Override
    public Retracted withHeader(Header header) {
        return new Retracted(header, event);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
