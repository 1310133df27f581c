package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An event of a type that a newer version wrote: kept as it is, counted, delivered to nobody, written back unchanged. Immutable.
 *
 * @param header id, time and actor
 * @param type its type
 * @param raw the whole event as JSON
 */
public record Unread(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 100) String type,
        @NotBlank @Size(max = 1000000) String raw)
        implements Event {
    /** An event that this version cannot read. */
    public static Unread of(Header header, String type, String raw) {
        return new Unread(header, type, raw);
    }

    @Override
    public Unread withHeader(Header header) {
        return new Unread(header, type, raw);
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
