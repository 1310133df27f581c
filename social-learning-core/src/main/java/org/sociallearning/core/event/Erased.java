package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was erased: what was derived before this entry is rebuilt. It names nobody. Immutable.
 *
 * @param header id, time and actor
 *
 */
public record Erased(@NotNull @Valid Header header) implements Correction {
    /** An erasure. */
    public static Erased of(EventId id, Instant at) {
        return new Erased(Header.of(id, at, null));
    }

    @Override
    public Erased withHeader(Header header) {
        return new Erased(header);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
