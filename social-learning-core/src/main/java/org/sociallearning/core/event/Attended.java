package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person says that they attended an encounter. Immutable.
 *
 * @param header id, time and actor
 * @param encounter which
 */
@ByAPerson
public record Attended(
        @NotNull @Valid Header header, @NotNull @Valid EncounterId encounter) implements Event {
    /** The attendee's own word. */
    public static Attended of(EventId id, EncounterId encounter, ParticipantId person, Instant at) {
        return new Attended(Header.of(id, at, person), encounter);
    }

    @Override
    public Attended withHeader(Header header) {
        return new Attended(header, encounter);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
