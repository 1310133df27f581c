package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person completes a task. Immutable.
 *
 * @param header id, time and actor
 * @param task which task
 * @param kind what kind of task
 * @param source who says so
 * @param taken the time it took, null when unknown
 */
@ByAPerson
public record Completed(
        @NotNull @Valid Header header,
        @NotNull @Valid TaskId task,
        @NotNull @Valid TaskKind kind,
        @NotNull TaskSource source,
        @Nullable Duration taken)
        implements Event {
    /** A task completed. */
    public static Completed of(
            EventId id, TaskId task, TaskKind kind, TaskSource source, ParticipantId person, Instant at) {
        return new Completed(Header.of(id, at, person), task, kind, source, null);
    }

    @Override
    public Completed withHeader(Header header) {
        return new Completed(header, task, kind, source, taken);
    }

    /** The same with {@code taken}: the time it took, null when unknown. */
    public Completed withTaken(@Nullable Duration taken) {
        return new Completed(header, task, kind, source, taken);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
