package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person wishes to host or join an activity. Immutable.
 *
 * @param header id, time and actor
 * @param wish to host or to join
 * @param activity which activity
 * @param again whether they asked before
 */
@ByAPerson
public record Requested(
        @NotNull @Valid Header header,
        @NotNull Wish wish,
        @NotBlank @Size(max = 200) String activity,
        boolean again) implements Event {
    /** A first request. */
    public static Requested of(EventId id, Wish wish, String activity, ParticipantId person, Instant at) {
        return new Requested(Header.of(id, at, person), wish, activity, false);
    }

    @Override
    public Requested withHeader(Header header) {
        return new Requested(header, wish, activity, again);
    }

    /** The same with {@code again}: whether they asked before. */
    public Requested withAgain(boolean again) {
        return new Requested(header, wish, activity, again);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
