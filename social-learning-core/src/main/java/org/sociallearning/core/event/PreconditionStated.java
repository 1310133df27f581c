package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of a precondition. Immutable.
 *
 * @param header id, time and actor
 * @param precondition which
 * @param state whether it holds
 * @param keeper who watches over it
 * @param remark in own words
 */
public record PreconditionStated(
        @NotNull @Valid Header header,
        @NotNull @Valid PreconditionId precondition,
        @NotNull PreconditionState state,
        @Nullable @Valid ParticipantId keeper,
        @Nullable @Size(max = 1000) String remark)
        implements Event {
    /** A state. */
    public static PreconditionStated of(EventId id, PreconditionId precondition, PreconditionState state, Instant at) {
        return new PreconditionStated(Header.of(id, at, null), precondition, state, null, null);
    }

    @Override
    public PreconditionStated withHeader(Header header) {
        return new PreconditionStated(header, precondition, state, keeper, remark);
    }

    /** The same with {@code keeper}: who watches over it. */
    public PreconditionStated withKeeper(@Nullable ParticipantId keeper) {
        return new PreconditionStated(header, precondition, state, keeper, remark);
    }

    /** The same with {@code remark}: in own words. */
    public PreconditionStated withRemark(@Nullable String remark) {
        return new PreconditionStated(header, precondition, state, keeper, remark);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to)).withKeeper(People.map(keeper, to));
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}
