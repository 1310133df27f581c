package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person withdraws consent: it no longer covers what is not yet published. Immutable.
 *
 * @param header id, time and actor
 * @param consents what is withdrawn
 */
@ByAPerson
public record ConsentWithdrawn(
        @NotNull @Valid Header header, @NotEmpty Set<@NotNull Consent> consents) implements Correction {
    public ConsentWithdrawn {
        consents = Copies.set(consents);
    }

    /** Consent withdrawn now. */
    public static ConsentWithdrawn of(ParticipantId person, Instant at, Consent... consents) {
        return new ConsentWithdrawn(
                Header.of(EventId.ofPerson("consent-withdrawn", person, at), at, person), Set.of(consents));
    }

    @Override
    public ConsentWithdrawn withHeader(Header header) {
        return new ConsentWithdrawn(header, consents);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
