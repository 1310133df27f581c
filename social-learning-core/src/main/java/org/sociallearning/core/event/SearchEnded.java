package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A search ended. Immutable.
 *
 * @param header id, time and actor
 * @param search the id of the {@link Sought}
 * @param outcome how
 * @param found who was found
 */
public record SearchEnded(
        @NotNull @Valid Header header,
        @NotNull @Valid EventId search,
        @NotNull SearchOutcome outcome,
        @Nullable @Valid ParticipantId found)
        implements Event {
    /** The end of a search. */
    public static SearchEnded of(EventId id, EventId search, SearchOutcome outcome, Instant at) {
        return new SearchEnded(Header.of(id, at, null), search, outcome, null);
    }

    @Override
    public SearchEnded withHeader(Header header) {
        return new SearchEnded(header, search, outcome, found);
    }

    /** The same with {@code found}: who was found. */
    public SearchEnded withFound(@Nullable ParticipantId found) {
        return new SearchEnded(header, search, outcome, found);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to)).withFound(People.map(found, to));
    }
}
