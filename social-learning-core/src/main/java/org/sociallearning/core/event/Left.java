package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person leaves; what they did before stays counted. Immutable.
 *
 * @param header id, time and actor
 *
 */
@ByAPerson
public record Left(@NotNull @Valid Header header) implements Event {
    /** Somebody who leaves. */
    public static Left of(ParticipantId person, Instant at) {
        return new Left(Header.of(EventId.ofPerson("left", person, at), at, person));
    }

    @Override
    public Left withHeader(Header header) {
        return new Left(header);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
