package org.sociallearning.moderation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * When people work: all hours of a working day count, none of a weekend or a holiday. Immutable.
 *
 * @param zone the host's zone
 * @param weekend the days of a week on which nobody works; Saturday and Sunday unless said
 * @param holidays other days on which nobody works
 */
public record WorkingHours(ZoneId zone, Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
    public WorkingHours {
        Objects.requireNonNull(zone, "zone");
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new SocialLearningException("weekend (7 days) must leave a day to work");
        }
    }

    /** Working days from Monday to Friday, without holidays. */
    public static WorkingHours of(ZoneId zone) {
        return new WorkingHours(zone, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
    }

    /** The same with these holidays as well. */
    public WorkingHours withHolidays(Collection<LocalDate> days) {
        Set<LocalDate> all = new HashSet<>(holidays);
        all.addAll(days);
        return new WorkingHours(zone, weekend, all);
    }

    /** The same with another weekend. */
    public WorkingHours withWeekend(Set<DayOfWeek> days) {
        return new WorkingHours(zone, days, holidays);
    }

    /** Whether people work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The day of an instant in the host's zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /**
     * The latest instant from which so much working time has passed at another: what is not later has waited that long. For 8 hours
     * before Monday 09:00 it is Monday 01:00, for 16 hours Friday 17:00.
     *
     * @param length how much working time, up to a year; less than nothing counts as nothing
     */
    public Instant start(Instant end, Duration length) {
        Instant at = end;
        Duration left = length;
        while (left.compareTo(Duration.ZERO) > 0) {
            LocalDate day = day(at.minusNanos(1));
            Instant start = day.atStartOfDay(zone).toInstant();
            if (isWorkingDay(day)) {
                Duration span = Duration.between(start, at);
                if (span.compareTo(left) >= 0) {
                    return at.minus(left);
                }
                left = left.minus(span);
            }
            at = start;
        }
        return at;
    }

    /**
     * The working time from one instant to another: from Friday 17:00 to Monday 09:00 it is 16 hours (Friday's seven and
     * Monday's nine). Zero when the second is not later.
     */
    public Duration between(Instant from, Instant to) {
        Duration total = Duration.ZERO;
        Instant start = from;
        while (start.isBefore(to)) {
            LocalDate day = day(start);
            Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant end = next.isBefore(to) ? next : to;
            if (isWorkingDay(day)) {
                total = total.plus(Duration.between(start, end));
            }
            start = end;
        }
        return total;
    }
}
