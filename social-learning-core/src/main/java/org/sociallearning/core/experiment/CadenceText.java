package org.sociallearning.core.experiment;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sociallearning.core.problem.SocialLearningException;

/** A cadence in words, as a host may keep it among its settings. Used once. */
final class CadenceText {
    private static final String EXAMPLE = "2026-09-07T15:00[Europe/Amsterdam] every P7D on MONDAY 12 times";

    private final String text;
    private final List<String> words;
    private int at;

    CadenceText(String text) {
        this.text = text;
        this.words = List.of(text.strip().split(" "));
    }

    static String write(Cadence cadence) {
        StringBuilder text = new StringBuilder()
                .append(cadence.first())
                .append('[')
                .append(cadence.zone())
                .append("] every ")
                .append(cadence.every());
        if (!cadence.days().isEmpty()) {
            text.append(" on ").append(joined(cadence.days()));
        }
        if (cadence.times() != null) {
            text.append(' ').append(cadence.times()).append(" times");
        }
        if (cadence.until() != null) {
            text.append(" until ").append(cadence.until());
        }
        if (!cadence.except().isEmpty()) {
            text.append(" except ").append(joined(cadence.except()));
        }
        return text.toString();
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    Cadence read() {
        try {
            Cadence cadence = start();
            if (is("on")) {
                cadence = cadence.withDays(days());
            }
            if (at + 1 < words.size() && words.get(at + 1).equals("times")) {
                cadence = cadence.withTimes(Integer.parseInt(word()));
                at++;
            } else if (is("until")) {
                cadence = cadence.withUntil(LocalDate.parse(word()));
            }
            if (is("except")) {
                cadence = cadence.withExcept(dates());
            }
            if (at == words.size()) {
                return cadence;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new SocialLearningException(notACadence(), e);
        }
        throw new SocialLearningException(notACadence());
    }

    private Cadence start() {
        String start = word();
        int open = start.indexOf('[');
        if (open < 0 || !start.endsWith("]") || !is("every")) {
            throw new SocialLearningException(notACadence());
        }
        return Cadence.every(
                Period.parse(word()),
                LocalDateTime.parse(start.substring(0, open)),
                zone(start.substring(open + 1, start.length() - 1)));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new SocialLearningException(
                    "zone (" + id + ") must be a known time zone. Maybe Europe/Amsterdam or UTC", e);
        }
    }

    private List<DayOfWeek> days() {
        List<DayOfWeek> days = new ArrayList<>();
        for (String day : word().split(",", -1)) {
            days.add(DayOfWeek.valueOf(day));
        }
        return days;
    }

    private Set<LocalDate> dates() {
        Set<LocalDate> dates = new TreeSet<>();
        for (String date : word().split(",", -1)) {
            dates.add(LocalDate.parse(date));
        }
        return dates;
    }

    private boolean is(String word) {
        boolean is = at < words.size() && words.get(at).equals(word);
        at += is ? 1 : 0;
        return is;
    }

    private String word() {
        if (at == words.size()) {
            throw new SocialLearningException(notACadence());
        }
        return words.get(at++);
    }

    private String notACadence() {
        return "cadence (" + text + ") must read like " + EXAMPLE;
    }
}
