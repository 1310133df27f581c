package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The three questions of a check-in, answered in own words. Immutable.
 *
 * @param header id, time and actor
 * @param talkedAbout do people talk about it?
 * @param interest is there more interest?
 * @param improvements are there improvements or new ideas?
 */
public record CheckedIn(
        @NotNull @Valid Header header,
        @Nullable @Size(max = 5000) String talkedAbout,
        @Nullable @Size(max = 5000) String interest,
        @Nullable @Size(max = 5000) String improvements)
        implements Event {
    /** A check-in without words yet. */
    public static CheckedIn of(EventId id, Instant at) {
        return new CheckedIn(Header.of(id, at, null), null, null, null);
    }

    @Override
    public CheckedIn withHeader(Header header) {
        return new CheckedIn(header, talkedAbout, interest, improvements);
    }

    /** The same with {@code talkedAbout}: do people talk about it?. */
    public CheckedIn withTalkedAbout(@Nullable String talkedAbout) {
        return new CheckedIn(header, talkedAbout, interest, improvements);
    }

    /** The same with {@code interest}: is there more interest?. */
    public CheckedIn withInterest(@Nullable String interest) {
        return new CheckedIn(header, talkedAbout, interest, improvements);
    }

    /** The same with {@code improvements}: are there improvements or new ideas?. */
    public CheckedIn withImprovements(@Nullable String improvements) {
        return new CheckedIn(header, talkedAbout, interest, improvements);
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
