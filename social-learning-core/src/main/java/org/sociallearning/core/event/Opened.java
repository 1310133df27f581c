package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An experiment starts: a title, a form and volunteers are all it needs. Its zone is fixed here. Immutable.
 *
 * @param header id, time and actor
 * @param title what it is called
 * @param form the activity template or the host's own word for it
 * @param zone the zone of its weeks
 */
public record Opened(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 100) String form,
        @NotNull ZoneId zone)
        implements Event {
    /** An experiment that starts now. */
    public static Opened of(EventId id, Instant at, String title, String form, ZoneId zone) {
        return new Opened(Header.of(id, at, null), title, form, zone);
    }

    @Override
    public Opened withHeader(Header header) {
        return new Opened(header, title, form, zone);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
