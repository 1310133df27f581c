package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person starts a task. Immutable.
 *
 * @param header id, time and actor
 * @param task which task
 * @param kind what kind of task
 * @param source who says so
 */
@ByAPerson
public record Started(
        @NotNull @Valid Header header,
        @NotNull @Valid TaskId task,
        @NotNull @Valid TaskKind kind,
        @NotNull TaskSource source)
        implements Event {
    /** A task started. */
    public static Started of(
            EventId id, TaskId task, TaskKind kind, TaskSource source, ParticipantId person, Instant at) {
        return new Started(Header.of(id, at, person), task, kind, source);
    }

    @Override
    public Started withHeader(Header header) {
        return new Started(header, task, kind, source);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
