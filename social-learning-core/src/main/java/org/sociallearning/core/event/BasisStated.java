package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who may be recorded, from when and on what basis. An import of history needs one; it stands in each report. Immutable.
 *
 * @param header id, time and actor
 * @param source the source system it covers, as in {@link EventId#source()}
 * @param basis the basis in words
 * @param from from which instant facts may be used
 * @param consents what the basis covers beside being counted
 */
public record BasisStated(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 100) String source,
        @NotBlank @Size(max = 1000) String basis,
        @NotNull Instant from,
        @Size(max = 10) Set<@NotNull Consent> consents)
        implements Event {
    public BasisStated {
        consents = Copies.set(consents);
    }

    /** A basis that covers being counted and nothing else. */
    public static BasisStated of(EventId id, Instant at, String source, String basis, Instant from) {
        return new BasisStated(Header.of(id, at, null), source, basis, from, Set.of(Consent.TAKE_PART));
    }

    @Override
    public BasisStated withHeader(Header header) {
        return new BasisStated(header, source, basis, from, consents);
    }

    /** The same with {@code consents}: what the basis covers beside being counted. */
    public BasisStated withConsents(Set<Consent> consents) {
        return new BasisStated(header, source, basis, from, consents);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}
