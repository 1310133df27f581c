package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A contribution was deleted: a correction that may come before its target. Immutable.
 *
 * @param header id, time and actor
 * @param contribution what was deleted
 */
public record Withdrawn(
        @NotNull @Valid Header header, @NotNull @Valid ContributionId contribution) implements Correction {
    /** A deletion. */
    public static Withdrawn of(EventId id, ContributionId contribution, @Nullable ParticipantId by, Instant at) {
        return new Withdrawn(Header.of(id, at, by), contribution);
    }

    @Override
    public Withdrawn withHeader(Header header) {
        return new Withdrawn(header, contribution);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
