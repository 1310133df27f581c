package org.sociallearning.core.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Week;

/**
 * Finds weeks as {@link Week#of} does, but remembers the offset of the zone as long as it holds, and the newest week: most events
 * lie close to the one before, and looking both up was a fifth of the work of reading facts. Not thread-safe.
 */
final class WeekCalendar implements View.Calendar {
    private static final int SECONDS_A_DAY = 86_400;
    private static final int DAYS_A_WEEK = 7;

    private final ZoneRules rules;
    private long from;
    private long to;
    private int offset;
    private long monday = Long.MIN_VALUE;
    private Week week = new Week(0);

    WeekCalendar(ZoneId zone) {
        rules = zone.getRules();
    }

    @Override
    public Week week(Event event) {
        return week(event.at());
    }

    Week week(Instant at) {
        long second = at.getEpochSecond();
        if (second < from || second >= to) {
            moveTo(at);
        }
        long day = Math.floorDiv(second + offset, (long) SECONDS_A_DAY);
        if (day < monday || day >= monday + DAYS_A_WEEK) {
            week = Week.of(LocalDate.ofEpochDay(day));
            monday = week.monday().toEpochDay();
        }
        return week;
    }

    private void moveTo(Instant at) {
        offset = rules.getOffset(at).getTotalSeconds();
        ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(at);
        from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
        to = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    }
}
