package org.sociallearning.core.experiment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** The check-ins of one experiment by one rule, as they stand at an instant. Used by one thread. */
final class CheckInSchedule {
    private static final Period WEEKLY = Period.ofWeeks(1);
    private static final int EARLY = 7;

    private final CheckInRule rule;
    private final ZoneId zone;
    private final LocalDate start;
    private final Period cadence;
    private final int every;
    private final @Nullable LocalDate end;
    private final LocalDate today;

    private CheckInSchedule(
            CheckInRule rule, ZoneId zone, ExperimentState.Opening opening, @Nullable LocalDate end, LocalDate today) {
        Period stated = opening.cadence();
        this.rule = rule;
        this.zone = zone;
        this.start = day(opening.at(), zone);
        this.cadence = stated == null ? WEEKLY : stated;
        this.every = rule.every(stated);
        this.end = end;
        this.today = today;
    }

    static List<CheckIn> of(ExperimentState state, CheckInRule rule, ZoneId zone, Instant now, Roster roster) {
        ExperimentState.Opening opening = state.opening;
        if (opening == null) {
            return List.of();
        }
        boolean ended = state.ended <= now.toEpochMilli();
        LocalDate today = now.atZone(zone).toLocalDate();
        CheckInSchedule schedule =
                new CheckInSchedule(rule, zone, opening, ended ? day(state.ended, zone) : null, today);
        List<LocalDate> due = schedule.due();
        return schedule.checkIns(due, schedule.words(due, state.checkIns.until(now, roster)));
    }

    static LocalDate day(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
    }

    /** The days on which check-ins are due: until now and some ahead, none after the end. */
    private List<LocalDate> due() {
        List<LocalDate> due = new ArrayList<>();
        int ahead = 0;
        for (int number = 1; ; number++) {
            LocalDate day = due(number);
            if (day == null || end != null && day.isAfter(end)) {
                return due;
            }
            if (day.isAfter(today) && ++ahead > rule.ahead()) {
                return due;
            }
            due.add(day);
        }
    }

    private @Nullable LocalDate due(int number) {
        LocalDate last = time(number * every - 1);
        LocalDate next = time(number * every);
        if (last == null) {
            return null;
        }
        LocalDate ripe = Week.of(last).plus(1).monday().plusDays(rule.ripening());
        return next == null || ripe.isBefore(next) ? ripe : next;
    }

    private @Nullable LocalDate time(int index) {
        List<LocalDate> times = rule.times();
        if (times != null) {
            return index < times.size() ? times.get(index) : null;
        }
        return start.plus(cadence.multipliedBy(index));
    }

    /** What was said, by the check-in it belongs to: the last that was due by then or within a week. */
    private List<List<CheckInWords>> words(List<LocalDate> due, Iterable<CheckInsSaid.Said> said) {
        List<List<CheckInWords>> words = new ArrayList<>();
        due.forEach(unused -> words.add(new ArrayList<>()));
        for (CheckInsSaid.Said one : said) {
            LocalDate on = day(one.at(), zone);
            int index = 0;
            while (index + 1 < due.size() && !on.isBefore(due.get(index + 1).minusDays(EARLY))) {
                index++;
            }
            if (!words.isEmpty()) {
                words.get(index).add(new CheckInWords(on, one.talkedAbout(), one.interest(), one.improvements()));
            }
        }
        return words;
    }

    private List<CheckIn> checkIns(List<LocalDate> due, List<List<CheckInWords>> words) {
        List<CheckIn> checkIns = new ArrayList<>();
        Week next = Week.of(start);
        for (int i = 0; i < due.size(); i++) {
            Week last = Week.of(due.get(i).minusDays(rule.ripening())).plus(-1);
            Weeks figures = Weeks.range(next, last);
            next = figures.isEmpty() ? next : last.plus(1);
            checkIns.add(new CheckIn(
                    i + 1, due.get(i), state(due.get(i), !words.get(i).isEmpty()), figures, words.get(i)));
        }
        return checkIns;
    }

    private CheckIn.State state(LocalDate due, boolean answered) {
        if (answered) {
            return CheckIn.State.ANSWERED;
        }
        if (due.isAfter(today)) {
            return CheckIn.State.UPCOMING;
        }
        return end != null || today.isAfter(due.plusDays(rule.patience())) ? CheckIn.State.MISSED : CheckIn.State.OPEN;
    }
}
