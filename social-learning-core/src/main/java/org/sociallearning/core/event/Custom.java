package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An event of a vendor's own type; what it says stands in the attributes of its header and is never interpreted. Immutable.
 *
 * @param header id, time and actor
 * @param type the vendor's type, as {@code vendor.name}
 */
public record Custom(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 100) String type) implements Event {
    /** A vendor's event. */
    public static Custom of(EventId id, String type, @Nullable ParticipantId person, Instant at) {
        return new Custom(Header.of(id, at, person), type);
    }

    @Override
    public Custom withHeader(Header header) {
        return new Custom(header, type);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
