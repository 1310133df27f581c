package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody contests a claim to a talent. Immutable.
 *
 * @param header id, time and actor
 * @param person whose
 * @param talent which
 */
@ByAPerson
@AboutAnother
public record Contested(
        @NotNull @Valid Header header,
        @NotNull @Valid ParticipantId person,
        @NotNull @Valid Topic talent) implements Event {
    /** An objection. */
    public static Contested of(EventId id, ParticipantId person, Topic talent, ParticipantId by, Instant at) {
        return new Contested(Header.of(id, at, by), person, talent);
    }

    @Override
    public Contested withHeader(Header header) {
        return new Contested(header, person, talent);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        ParticipantId whose = to.apply(person);
        return whose == null ? null : new Contested(header.mapActor(to), whose, talent);
    }
}
