package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person consents to more than they did when they joined. Immutable.
 *
 * @param header id, time and actor
 * @param consents what they consent to, each with its reach
 */
@ByAPerson
public record ConsentGiven(
        @NotNull @Valid Header header, @NotNull Map<@NotNull Consent, @NotNull Instant> consents) implements Event {
    public ConsentGiven {
        consents = Copies.map(consents);
    }

    /** More consent, given now. */
    public static ConsentGiven of(ParticipantId person, Instant at, Map<Consent, Instant> consents) {
        return new ConsentGiven(Header.of(EventId.ofPerson("consent-given", person, at), at, person), consents);
    }

    @Override
    public ConsentGiven withHeader(Header header) {
        return new ConsentGiven(header, consents);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
