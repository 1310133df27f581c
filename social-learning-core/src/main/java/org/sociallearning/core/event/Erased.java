package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or what is kept too long, was erased: what was derived before this entry is rebuilt. It names nobody. Immutable.
 *
 * @param header id, time and actor
 * @param before the time before which everything was forgotten; null when somebody or texts were erased
 */
public record Erased(
        @NotNull @Valid Header header, @Nullable Instant before) implements Correction {
    /** An erasure of somebody. */
    public static Erased of(EventId id, Instant at) {
        return new Erased(Header.of(id, at, null), null);
    }

    /** The same with {@code before}: the time before which everything was forgotten. */
    public Erased withBefore(@Nullable Instant before) {
        return new Erased(header, before);
    }

    @Override
    public Erased withHeader(Header header) {
        return new Erased(header, before);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
