package org.sociallearning.core.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An experiment starts: a title, a form and volunteers are all it needs. Its zone is fixed here. Immutable.
 *
 * @param header id, time and actor
 * @param title what it is called
 * @param form the activity template or the host's own word for it
 * @param zone the zone of its weeks
 * @param cadence how often its activity comes round, as a week or half a year; null when it goes on all the time
 */
public record Opened(
        @NotNull @Valid Header header,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 100) String form,
        @NotNull ZoneId zone,
        @Nullable Period cadence)
        implements Event {
    private static final int YEARS = 10;

    /** An experiment that starts now and goes on all the time. */
    public static Opened of(EventId id, Instant at, String title, String form, ZoneId zone) {
        return new Opened(Header.of(id, at, null), title, form, zone, null);
    }

    @Override
    public Opened withHeader(Header header) {
        return new Opened(header, title, form, zone, cadence);
    }

    /** The same with {@code cadence}: how often its activity comes round. */
    public Opened withCadence(@Nullable Period cadence) {
        return new Opened(header, title, form, zone, cadence);
    }

    @Override
    public @Nullable Event mapPeople(UnaryOperator<@Nullable ParticipantId> to) {
        return withHeader(header.mapActor(to));
    }

    @AssertTrue(message = "{org.sociallearning.cadence}")
    boolean isCadenceOfADayOrMore() {
        return cadence == null
                || !cadence.isNegative()
                        && !cadence.isZero()
                        && cadence.getYears() <= YEARS
                        && cadence.getMonths() <= 12 * YEARS
                        && cadence.getDays() <= 366 * YEARS
                        && !LocalDate.EPOCH.plus(cadence).isAfter(LocalDate.EPOCH.plusYears(YEARS));
    }

    /** As it may stand in a log: of texts only how long they are. */
    @Override
    public String toString() {
        return Printed.record(this);
    }
}
