package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An experiment ends; nothing is recorded in it afterwards. Immutable.
 *
 * @param header id, time and actor
 *
 */
public record Ended(@NotNull @Valid Header header) implements Event {
    /** An experiment that ends. */
    public static Ended of(EventId id, Instant at) {
        return new Ended(Header.of(id, at, null));
    }

    @Override
    public Ended withHeader(Header header) {
        return new Ended(header);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
