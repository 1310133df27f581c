package org.sociallearning.core.exchange;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * How a table writes its times: {@code iso} (a date, with or without a time, a zone, a T), {@code epoch-seconds},
 * {@code epoch-millis}, or a pattern as {@link DateTimeFormatter} has them. Times without zone are of the zone given; a date alone is precise
 * to a day, hours and minutes to a minute.
 */
final class TimeFormat {
    static final String ISO = "iso";
    private static final String SECONDS = "epoch-seconds";
    private static final String MILLIS = "epoch-millis";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String name;
    private final ZoneId zone;
    private final @Nullable DateTimeFormatter pattern;
    private final Duration patternPrecision;

    private TimeFormat(String name, ZoneId zone, @Nullable DateTimeFormatter pattern) {
        this.name = name;
        this.zone = zone;
        this.pattern = pattern;
        boolean seconds = name.indexOf('s') >= 0 || name.indexOf('A') >= 0;
        this.patternPrecision = seconds ? Duration.ZERO : A_MINUTE;
    }

    /**
     * The format of this name or pattern.
     *
     * @throws SocialLearningException when it is neither
     */
    static TimeFormat of(String name, ZoneId zone) {
        if (name.equals(ISO) || name.equals(SECONDS) || name.equals(MILLIS)) {
            return new TimeFormat(name, zone, null);
        }
        try {
            return new TimeFormat(name, zone, DateTimeFormatter.ofPattern(name, Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new SocialLearningException(
                    "time format (" + name
                            + ") must be iso, epoch-seconds, epoch-millis or a pattern. Maybe dd-MM-yyyy HH:mm",
                    e);
        }
    }

    /** What must be met, in words. */
    String rule() {
        return pattern == null
                ? name.equals(ISO)
                        ? "must be a date or a date and time as in 2018-03-12T17:00:45Z"
                        : "must be a whole number of " + name.substring(name.indexOf('-') + 1) + " since 1970"
                : "must be a time as in " + name;
    }

    /** The time that a text says, or null when it says none. */
    @Nullable
    Moment parse(String text) {
        try {
            return switch (name) {
                case SECONDS -> Moment.exact(Instant.ofEpochSecond(Long.parseLong(text)));
                case MILLIS -> Moment.exact(Instant.ofEpochMilli(Long.parseLong(text)));
                default -> pattern == null ? iso(text) : of(pattern.parse(text), patternPrecision);
            };
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private Moment iso(String text) {
        if (text.length() == 10) {
            return of(LocalDate.parse(text), A_DAY);
        }
        String whole =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        return of(
                DateTimeFormatter.ISO_DATE_TIME.parse(whole),
                text.length() == 16 || text.charAt(16) != ':' ? A_MINUTE : Duration.ZERO);
    }

    private Moment of(TemporalAccessor parsed, Duration precision) {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId own = parsed.query(TemporalQueries.zone());
        ZoneId where = own == null ? zone : own;
        if (time == null) {
            return new Moment(date.atStartOfDay(where).toInstant(), A_DAY);
        }
        return new Moment(ZonedDateTime.of(LocalDateTime.of(date, time), where).toInstant(), precision);
    }

    /** The time of a text with an offset, as RFC 3339 and ISO 8601 have it; null when it is none. */
    static @Nullable Instant withOffset(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A time and how precise it is. */
    record Moment(Instant at, Duration precision) {
        static Moment exact(Instant at) {
            return new Moment(at, Duration.ZERO);
        }
    }
}
