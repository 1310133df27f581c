package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person volunteers. Immutable.
 *
 * @param header id, time and actor
 * @param task for what
 * @param until until when, null for no end; who says it again says until when it holds now
 * @param space for which space, null for all
 */
@ByAPerson
public record Volunteered(
        @NotNull @Valid Header header,
        @NotNull Task task,
        @Nullable Instant until,
        @Nullable @Valid SpaceId space) implements Event {
    /** Somebody who volunteers from now on. */
    public static Volunteered of(EventId id, Task task, ParticipantId person, Instant at) {
        return new Volunteered(Header.of(id, at, person), task, null, null);
    }

    @Override
    public Volunteered withHeader(Header header) {
        return new Volunteered(header, task, until, space);
    }

    /** The same with {@code until}: until when, null for no end. */
    public Volunteered withUntil(@Nullable Instant until) {
        return new Volunteered(header, task, until, space);
    }

    /** The same with {@code space}: for which space, null for all. */
    public Volunteered withSpace(@Nullable SpaceId space) {
        return new Volunteered(header, task, until, space);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
