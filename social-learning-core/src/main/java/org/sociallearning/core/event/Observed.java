package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A named practice was observed. The actor is the person whose practice it is, or null. Immutable.
 *
 * @param header id, time and actor
 * @param practice which practice
 * @param source who observed
 * @param level how far it goes, 0 to {@code scale}
 * @param scale the highest level of the scale
 */
public record Observed(
        @NotNull @Valid Header header,
        @NotNull @Valid Practice practice,
        @NotNull ObservationSource source,
        @Min(0) @Max(1000) int level,
        @Min(1) @Max(1000) int scale)
        implements Event {
    /** An observation. */
    public static Observed of(
            EventId id,
            Practice practice,
            ObservationSource source,
            int level,
            int scale,
            @Nullable ParticipantId person,
            Instant at) {
        return new Observed(Header.of(id, at, person), practice, source, level, scale);
    }

    @Override
    public Observed withHeader(Header header) {
        return new Observed(header, practice, source, level, scale);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
