package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Two pseudonyms are one person: from the beginning the alias counts as the other. Immutable.
 *
 * @param header id, time and actor
 * @param alias the pseudonym that goes
 * @param person the one that stays
 */
public record Merged(
        @NotNull @Valid Header header,
        @NotNull @Valid ParticipantId alias,
        @NotNull @Valid ParticipantId person) implements Correction {
    /** A merge. */
    public static Merged of(ParticipantId alias, ParticipantId person, Instant at) {
        return new Merged(Header.of(EventId.ofPerson("merged", alias, at), at, null), alias, person);
    }

    @Override
    public Merged withHeader(Header header) {
        return new Merged(header, alias, person);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        ParticipantId from = to.apply(alias);
        ParticipantId into = to.apply(person);
        return from == null || into == null ? null : new Merged(header.mapActor(to), from, into);
    }
}
