package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody confirms a colleague's talent. Immutable.
 *
 * @param header id, time and actor
 * @param person whose
 * @param talent which
 * @param sharedWork after which shared work
 */
@ByAPerson
@AboutAnother
public record Confirmed(
        @NotNull @Valid Header header,
        @NotNull @Valid ParticipantId person,
        @NotNull @Valid Topic talent,
        @Nullable @Size(max = 200) String sharedWork)
        implements Event {
    /** A confirmation. */
    public static Confirmed of(EventId id, ParticipantId person, Topic talent, ParticipantId by, Instant at) {
        return new Confirmed(Header.of(id, at, by), person, talent, null);
    }

    @Override
    public Confirmed withHeader(Header header) {
        return new Confirmed(header, person, talent, sharedWork);
    }

    /** The same with {@code sharedWork}: after which shared work. */
    public Confirmed withSharedWork(@Nullable String sharedWork) {
        return new Confirmed(header, person, talent, sharedWork);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        ParticipantId whose = to.apply(person);
        return whose == null ? null : new Confirmed(header.mapActor(to), whose, talent, sharedWork);
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}
