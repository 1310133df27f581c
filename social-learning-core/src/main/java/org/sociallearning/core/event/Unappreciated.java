package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An appreciation was undone: it cancels those of the same person, contribution and kind that are not later. Immutable.
 *
 * @param header id, time and actor
 * @param contribution what was appreciated
 * @param kind how
 */
public record Unappreciated(
        @NotNull @Valid Header header,
        @NotNull @Valid ContributionId contribution,
        @NotNull @Valid AppreciationKind kind)
        implements Correction {
    /** An undone appreciation. */
    public static Unappreciated of(
            EventId id, AppreciationKind kind, ContributionId contribution, ParticipantId by, Instant at) {
        return new Unappreciated(Header.of(id, at, by), contribution, kind);
    }

    @Override
    public Unappreciated withHeader(Header header) {
        return new Unappreciated(header, contribution, kind);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
