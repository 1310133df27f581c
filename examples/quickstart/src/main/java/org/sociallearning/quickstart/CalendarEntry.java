package org.sociallearning.quickstart;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/** One VEVENT as its properties stand in a calendar, and its times as we read them. Filled by one thread. */
final class CalendarEntry {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** A property: its value, the zone that it names and whether it is a day. */
    record Property(String value, @Nullable String zone) {
        boolean isDay() {
            return value.length() == 8;
        }
    }

    private final ZoneId floating;
    private final Map<String, List<Property>> properties = new LinkedHashMap<>();

    /** An entry whose times without a zone are of this one. */
    CalendarEntry(ZoneId floating) {
        this.floating = floating;
    }

    void add(String name, Property property) {
        properties.computeIfAbsent(name, unused -> new ArrayList<>()).add(property);
    }

    @Nullable
    Property first(String name) {
        List<Property> all = properties.get(name);
        return all == null ? null : all.get(0);
    }

    String text(String name) {
        Property property = first(name);
        return property == null ? "" : property.value().strip();
    }

    /** The values of all properties of a name, one after the other with commas. */
    String list(String name) {
        return properties.getOrDefault(name, List.of()).stream()
                .map(Property::value)
                .collect(Collectors.joining(","));
    }

    /** Says so where further times are given in a way that would be passed over. */
    void checkTimes() {
        for (String name : List.of("RDATE", "EXRULE")) {
            Property further = first(name);
            if (further != null) {
                throw new SocialLearningException(name + " (" + shown(further.value())
                        + ") must not be given. Maybe a VEVENT of its own for each time");
            }
        }
        int rules = properties.getOrDefault("RRULE", List.of()).size();
        if (rules > 1) {
            throw new SocialLearningException("RRULE (" + rules + " of them) must be one. Maybe a VEVENT for each");
        }
    }

    Property required(String name) {
        Property property = first(name);
        if (property == null || property.value().isBlank()) {
            throw new SocialLearningException(name + " (none) must be given");
        }
        return property;
    }

    ZonedDateTime start() {
        return time("DTSTART", required("DTSTART"));
    }

    /** How long it takes; null when nothing says so. A day that names no end takes that day. */
    @Nullable
    Duration duration() {
        Property end = first("DTEND");
        if (end != null) {
            Duration duration = Duration.between(start(), time("DTEND", end));
            if (duration.isNegative()) {
                throw new SocialLearningException("DTEND (" + end.value() + ") must not be before DTSTART, "
                        + required("DTSTART").value());
            }
            return duration;
        }
        String given = text("DURATION");
        if (!given.isEmpty()) {
            return duration(given);
        }
        return required("DTSTART").isDay() ? Duration.ofDays(1) : null;
    }

    private static Duration duration(String given) {
        try {
            boolean weeks = given.startsWith("P") && given.endsWith("W");
            Duration duration = weeks
                    ? Duration.ofDays(7L * Integer.parseInt(given.substring(1, given.length() - 1)))
                    : Duration.parse(given);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new SocialLearningException("DURATION (" + shown(given) + ") must be one like PT10M", e);
        }
        throw new SocialLearningException("DURATION (" + shown(given) + ") must not be negative");
    }

    /** The days that are left out, in the zone of the start. */
    List<LocalDate> except(ZoneId zone) {
        List<LocalDate> days = new ArrayList<>();
        for (Property property : properties.getOrDefault("EXDATE", List.of())) {
            for (String value : property.value().split(",", -1)) {
                Property one = new Property(value, property.zone());
                days.add(
                        one.isDay()
                                ? time("EXDATE", one).toLocalDate()
                                : time("EXDATE", one).withZoneSameInstant(zone).toLocalDate());
            }
        }
        return days;
    }

    ZonedDateTime time(String name, Property property) {
        String value = property.value().strip();
        try {
            if (property.isDay()) {
                return LocalDate.parse(value, DAY).atStartOfDay(zone(property));
            }
            boolean utc = value.endsWith("Z");
            LocalDateTime local = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, TIME);
            return local.atZone(utc ? ZoneOffset.UTC : zone(property));
        } catch (DateTimeException e) {
            throw new SocialLearningException(name + " (" + shown(value) + ") must be one like 20260907T150000Z", e);
        }
    }

    private ZoneId zone(Property property) {
        String id = property.zone();
        if (id == null) {
            return floating;
        }
        try {
            return ZoneId.of(id.startsWith("/") ? id.substring(id.indexOf('/', 1) + 1) : id);
        } catch (DateTimeException e) {
            throw new SocialLearningException(
                    "TZID (" + shown(id) + ") must be a known time zone. Maybe Europe/Amsterdam", e);
        }
    }

    private static String shown(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
