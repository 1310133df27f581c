package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An output of interest is named beforehand. Immutable.
 *
 * @param header id, time and actor
 * @param output its id
 * @param title what one would like to see
 * @param indicator the indicator that shows it
 */
public record OutputNamed(
        @NotNull @Valid Header header,
        @NotNull @Valid OutputId output,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 100) String indicator)
        implements Event {
    /** An output named. */
    public static OutputNamed of(EventId id, OutputId output, String title, Instant at) {
        return new OutputNamed(Header.of(id, at, null), output, title, null);
    }

    @Override
    public OutputNamed withHeader(Header header) {
        return new OutputNamed(header, output, title, indicator);
    }

    /** The same with {@code indicator}: the indicator that shows it. */
    public OutputNamed withIndicator(@Nullable String indicator) {
        return new OutputNamed(header, output, title, indicator);
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
