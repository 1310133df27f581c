package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * To somebody else a discovery was new too. Immutable.
 *
 * @param header id, time and actor
 * @param discovery the id of the {@link Discovered}
 */
@ByAPerson
public record DiscoveryConfirmed(
        @NotNull @Valid Header header, @NotNull @Valid EventId discovery) implements Event {
    /** A confirmation. */
    public static DiscoveryConfirmed of(EventId id, EventId discovery, ParticipantId person, Instant at) {
        return new DiscoveryConfirmed(Header.of(id, at, person), discovery);
    }

    @Override
    public DiscoveryConfirmed withHeader(Header header) {
        return new DiscoveryConfirmed(header, discovery);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
