package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person claims a talent. Immutable.
 *
 * @param header id, time and actor
 * @param talent which
 */
@ByAPerson
public record Claimed(
        @NotNull @Valid Header header, @NotNull @Valid Topic talent) implements Event {
    /** A claim. */
    public static Claimed of(EventId id, Topic talent, ParticipantId person, Instant at) {
        return new Claimed(Header.of(id, at, person), talent);
    }

    @Override
    public Claimed withHeader(Header header) {
        return new Claimed(header, talent);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
