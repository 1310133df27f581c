package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person accepts a proposal; a refusal expires silently and is no event. Immutable.
 *
 * @param header id, time and actor
 * @param proposal the id of the {@link Proposed}
 */
@ByAPerson
public record Accepted(
        @NotNull @Valid Header header, @NotNull @Valid EventId proposal) implements Event {
    /** An acceptance. */
    public static Accepted of(EventId id, EventId proposal, ParticipantId person, Instant at) {
        return new Accepted(Header.of(id, at, person), proposal);
    }

    @Override
    public Accepted withHeader(Header header) {
        return new Accepted(header, proposal);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
