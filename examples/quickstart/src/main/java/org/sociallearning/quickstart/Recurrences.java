package org.sociallearning.quickstart;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.experiment.Cadence;
import org.sociallearning.core.problem.SocialLearningException;

/** Cadences as recurrence rules of iCalendar (RFC 5545), and back. */
final class Recurrences {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private Recurrences() {}

    /** The rule of a cadence; the days that are left out are no part of it. */
    static Recur<ZonedDateTime> rule(Cadence cadence) {
        StringBuilder rule = new StringBuilder();
        long months = cadence.every().toTotalMonths();
        long days = cadence.every().get(ChronoUnit.DAYS);
        if (cadence.isWeekly()) {
            rule.append("FREQ=WEEKLY;INTERVAL=").append(days / 7).append(";BYDAY=");
            rule.append(cadence.days().stream()
                    .map(day -> day.name().substring(0, 2))
                    .collect(Collectors.joining(",")));
            // Monday is what RFC 5545 takes without it, and not what every calendar does
            rule.append(";WKST=MO");
        } else if (months == 0) {
            rule.append("FREQ=DAILY;INTERVAL=").append(days);
        } else if (months % 12 == 0) {
            rule.append("FREQ=YEARLY;INTERVAL=").append(months / 12);
        } else {
            rule.append("FREQ=MONTHLY;INTERVAL=").append(months);
        }
        if (cadence.times() != null) {
            rule.append(";COUNT=").append(cadence.times());
        }
        LocalDate until = cadence.until();
        if (until != null) {
            Instant end = until.atTime(END_OF_DAY).atZone(cadence.zone()).toInstant();
            rule.append(";UNTIL=").append(UTC.format(end.atOffset(ZoneOffset.UTC)));
        }
        return new Recur<>(rule.toString());
    }

    /**
     * The cadence of a rule that starts at a time.
     *
     * @throws SocialLearningException when the rule is none, or says more than a cadence can
     */
    static Cadence cadence(LocalDateTime first, ZoneId zone, String text, Collection<LocalDate> except) {
        Recur<Temporal> rule = parsed(text);
        if (!isGregorian(text)) {
            throw unsupported(text, "must be of the calendar with January to December, without RSCALE");
        }
        Cadence cadence = Cadence.every(period(rule, text), first, zone).withExcept(except);
        Set<DayOfWeek> days = days(rule, text);
        if (cadence.isWeekly() && !days.isEmpty()) {
            if (rule.getInterval() > 1 && days.size() > 1 && !startsOnMonday(rule)) {
                throw unsupported(text, "must count weeks from Monday");
            }
            cadence = cadence.withDays(days);
        }
        String other = otherPart(rule, first);
        if (other != null) {
            throw unsupported(text, "must come back on the day and at the time of its first one, without " + other);
        }
        if (!cadence.isWeekly() && !days.isEmpty()) {
            throw unsupported(text, "must name days of the week with FREQ=WEEKLY only");
        }
        if (rule.getCount() > 0) {
            return cadence.withTimes(rule.getCount());
        }
        return rule.getUntil() == null ? cadence : cadence.withUntil(lastDay(rule.getUntil(), first, zone));
    }

    private static Recur<Temporal> parsed(String text) {
        try {
            return new Recur<>(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new SocialLearningException(
                    "RRULE (" + shown(text) + ") must be a recurrence rule. Maybe FREQ=WEEKLY;COUNT=10", e);
        }
    }

    private static Period period(Recur<Temporal> rule, String text) {
        int interval = Math.max(1, rule.getInterval());
        Frequency frequency = rule.getFrequency();
        if (frequency == null) {
            throw unsupported(text, "must name its FREQ");
        }
        return switch (frequency) {
            case DAILY -> Period.ofDays(interval);
            case WEEKLY -> Period.ofDays(Math.multiplyExact(7, interval));
            case MONTHLY -> Period.ofMonths(interval);
            case YEARLY -> Period.ofYears(interval);
            default -> throw unsupported(text, "must come round in days, weeks, months or years");
        };
    }

    private static Set<DayOfWeek> days(Recur<Temporal> rule, String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Object each : rule.getDayList()) {
            WeekDay day = (WeekDay) each;
            if (day.getOffset() != 0) {
                throw unsupported(text, "must not name a day by its number in the month");
            }
            days.add(WeekDay.getDayOfWeek(day));
        }
        return days;
    }

    private static boolean startsOnMonday(Recur<Temporal> rule) {
        return rule.getWeekStartDay() == null || rule.getWeekStartDay().getDay() == WeekDay.Day.MO;
    }

    /** The first part of a rule that a cadence cannot say. */
    private static @Nullable String otherPart(Recur<Temporal> rule, LocalDateTime first) {
        boolean sameDay =
                rule.getFrequency() == Frequency.MONTHLY && isOnly(rule.getMonthDayList(), first.getDayOfMonth());
        Map<String, List<?>> parts = new LinkedHashMap<>();
        parts.put("BYSETPOS", rule.getSetPosList());
        parts.put("BYMONTHDAY", sameDay ? List.of() : rule.getMonthDayList());
        parts.put("BYMONTH", rule.getMonthList());
        parts.put("BYYEARDAY", rule.getYearDayList());
        parts.put("BYWEEKNO", rule.getWeekNoList());
        parts.put("BYHOUR", rule.getHourList());
        parts.put("BYMINUTE", rule.getMinuteList());
        parts.put("BYSECOND", rule.getSecondList());
        for (Map.Entry<String, List<?>> part : parts.entrySet()) {
            if (!part.getValue().isEmpty()) {
                return part.getKey();
            }
        }
        return rule.getSkip() == null ? null : "SKIP";
    }

    private static boolean isGregorian(String text) {
        for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            if (part.strip().startsWith("RSCALE=") && !part.strip().equals("RSCALE=GREGORIAN")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOnly(List<?> values, int value) {
        return values.size() == 1 && values.get(0).equals(value);
    }

    /** The last day on which one still starts by the end of the rule. */
    private static LocalDate lastDay(Temporal until, LocalDateTime first, ZoneId zone) {
        if (until instanceof LocalDate day) {
            return day;
        }
        LocalDateTime local;
        if (until instanceof Instant instant) {
            local = LocalDateTime.ofInstant(instant, zone);
        } else if (until instanceof OffsetDateTime offset) {
            local = LocalDateTime.ofInstant(offset.toInstant(), zone);
        } else if (until instanceof ZonedDateTime zoned) {
            local = LocalDateTime.ofInstant(zoned.toInstant(), zone);
        } else {
            local = LocalDateTime.from(until);
        }
        boolean before = local.toLocalTime().isBefore(first.toLocalTime());
        return before ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private static SocialLearningException unsupported(String text, String rule) {
        return new SocialLearningException(
                "RRULE (" + shown(text) + ") " + rule
                        + ". Maybe export the calendar with each time as a VEVENT of its own, or FREQ=WEEKLY;BYDAY=MO,TH;COUNT=10");
    }

    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
