package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A slow detector found signals later: a correction that replaces what the same detector said before. Immutable.
 *
 * @param header id, time and actor
 * @param contribution in which contribution
 * @param detection what was found
 */
public record Signalled(
        @NotNull @Valid Header header,
        @NotNull @Valid ContributionId contribution,
        @NotNull @Valid Detection detection) implements Correction {
    /** Signals found later. */
    public static Signalled of(EventId id, ContributionId contribution, Detection detection, Instant at) {
        return new Signalled(Header.of(id, at, null), contribution, detection);
    }

    @Override
    public Signalled withHeader(Header header) {
        return new Signalled(header, contribution, detection);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
