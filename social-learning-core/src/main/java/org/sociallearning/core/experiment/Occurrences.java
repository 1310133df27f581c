package org.sociallearning.core.experiment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks through the occurrences of a cadence, one step of its period at a time. Belongs to one thread. */
final class Occurrences implements Iterator<ZonedDateTime> {
    private static final int LAST_YEAR = 9999;

    private final Cadence cadence;
    private final Deque<LocalDate> ahead = new ArrayDeque<>();
    private long step;
    private int counted;
    private @Nullable ZonedDateTime next;

    Occurrences(Cadence cadence) {
        this.cadence = cadence;
        this.next = find();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public ZonedDateTime next() {
        ZonedDateTime found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = find();
        return found;
    }

    private @Nullable ZonedDateTime find() {
        LocalDate day = day();
        while (day != null) {
            if (!cadence.except().contains(day)) {
                // java.time resolves gaps and overlaps as RFC 5545 does
                return ZonedDateTime.of(LocalDateTime.of(day, cadence.first().toLocalTime()), cadence.zone());
            }
            day = day();
        }
        return null;
    }

    /** The next day of the rule, left out or not; null when the rule ends. */
    private @Nullable LocalDate day() {
        if (cadence.times() != null && counted == cadence.times()) {
            return null;
        }
        while (ahead.isEmpty()) {
            if (!stride()) {
                return null;
            }
        }
        LocalDate day = ahead.remove();
        if (day.getYear() > LAST_YEAR || (cadence.until() != null && day.isAfter(cadence.until()))) {
            return null;
        }
        counted++;
        return day;
    }

    /** One step further; false when that is past the last year. */
    private boolean stride() {
        LocalDate first = cadence.first().toLocalDate();
        long months = cadence.every().toTotalMonths();
        long days = cadence.every().get(ChronoUnit.DAYS);
        long passed = step++;
        LocalDate reached = first.plusMonths(months * passed).plusDays(days * passed);
        if (reached.getYear() > LAST_YEAR) {
            return false;
        }
        if (cadence.isWeekly()) {
            for (DayOfWeek day : cadence.days()) {
                LocalDate date = reached.with(day);
                if (!date.isBefore(first)) {
                    ahead.add(date);
                }
            }
        } else if (months == 0 || reached.getDayOfMonth() == first.getDayOfMonth()) {
            ahead.add(reached);
        }
        return true;
    }
}
