package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody appreciates a contribution. Immutable.
 *
 * @param header id, time and actor
 * @param contribution what is appreciated
 * @param kind how
 * @param neverOwn whether the source forbids appreciating one's own; without an actor it counts as by someone else only then
 */
public record Appreciated(
        @NotNull @Valid Header header,
        @NotNull @Valid ContributionId contribution,
        @NotNull @Valid AppreciationKind kind,
        boolean neverOwn)
        implements Event {
    /** An appreciation; null for an actor that is not known. */
    public static Appreciated of(
            EventId id, AppreciationKind kind, ContributionId contribution, @Nullable ParticipantId by, Instant at) {
        return new Appreciated(Header.of(id, at, by), contribution, kind, false);
    }

    /** A thank-you, as in {@code Appreciated.thanks("forum", "t1", question.contribution(), bram, now)}. */
    public static Appreciated thanks(
            String source, String key, ContributionId contribution, ParticipantId by, Instant at) {
        return of(EventId.of(source, "thanks", key), AppreciationKind.THANKS, contribution, by, at);
    }

    @Override
    public Appreciated withHeader(Header header) {
        return new Appreciated(header, contribution, kind, neverOwn);
    }

    /** The same with {@code neverOwn}: whether the source forbids appreciating one's own; without an actor it counts as by someone else only then. */
    public Appreciated withNeverOwn(boolean neverOwn) {
        return new Appreciated(header, contribution, kind, neverOwn);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
