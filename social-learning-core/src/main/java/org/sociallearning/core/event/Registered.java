package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation moment, registered before its figures are looked at. Immutable.
 *
 * @param header id, time and actor
 * @param moment its name
 * @param primary the primary indicators, at most two
 * @param percent the stated size in percent: 100 means a doubling
 * @param periods what is compared
 */
public record Registered(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 100) String moment,
        @Size(max = 2) List<@NotNull @Size(max = 200) String> primary,
        @Min(1) @Max(10000) int percent,
        @Size(max = 20) List<@NotNull @Valid EvaluationPeriod> periods)
        implements Event {
    public Registered {
        primary = Copies.list(primary);
        periods = Copies.list(periods);
    }

    /** A moment with the stated size of a doubling. */
    public static Registered of(EventId id, String moment, Instant at) {
        return new Registered(Header.of(id, at, null), moment, List.of(), 100, List.of());
    }

    @Override
    public Registered withHeader(Header header) {
        return new Registered(header, moment, primary, percent, periods);
    }

    /** The same with {@code primary}: the primary indicators, at most two. */
    public Registered withPrimary(List<String> primary) {
        return new Registered(header, moment, primary, percent, periods);
    }

    /** The same with {@code percent}: the stated size in percent: 100 means a doubling. */
    public Registered withPercent(int percent) {
        return new Registered(header, moment, primary, percent, periods);
    }

    /** The same with {@code periods}: what is compared. */
    public Registered withPeriods(List<EvaluationPeriod> periods) {
        return new Registered(header, moment, primary, percent, periods);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }
}
