package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A circle, a team or an introduction is proposed. Immutable.
 *
 * @param header id, time and actor
 * @param form what
 * @param people to whom
 * @param round the round, 0 when there are none
 */
public record Proposed(
        @NotNull @Valid Header header,
        @NotNull ProposalForm form,
        @Size(max = 100) List<@NotNull @Valid ParticipantId> people,
        @Min(0) int round)
        implements Event {
    public Proposed {
        people = Copies.list(people);
    }

    /** A proposal. */
    public static Proposed of(EventId id, ProposalForm form, List<ParticipantId> people, Instant at) {
        return new Proposed(Header.of(id, at, null), form, people, 0);
    }

    @Override
    public Proposed withHeader(Header header) {
        return new Proposed(header, form, people, round);
    }

    /** The same with {@code people}: to whom. */
    public Proposed withPeople(List<ParticipantId> people) {
        return new Proposed(header, form, people, round);
    }

    /** The same with {@code round}: the round, 0 when there are none. */
    public Proposed withRound(int round) {
        return new Proposed(header, form, people, round);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to)).withPeople(People.map(people, to));
    }
}
