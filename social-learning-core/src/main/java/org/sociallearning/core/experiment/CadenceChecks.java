package org.sociallearning.core.experiment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/** What every cadence keeps. */
final class CadenceChecks {
    private static final int LAST_YEAR = 9999;
    private static final int MOST_TIMES = 100_000;

    private CadenceChecks() {}

    /** The period in its shortest form, so that 12 months and a year are the same. */
    static Period period(Period every) {
        Period period = every.normalized();
        boolean months = period.toTotalMonths() != 0;
        boolean days = period.get(ChronoUnit.DAYS) != 0;
        if (months == days || period.isNegative()) {
            throw new SocialLearningException(
                    "period (" + every + ") must be days or weeks, or months and years, of at least 1. Maybe P1W");
        }
        return period;
    }

    static boolean isWeekly(Period every) {
        return every.toTotalMonths() == 0 && every.get(ChronoUnit.DAYS) % 7 == 0;
    }

    static Set<DayOfWeek> days(Set<DayOfWeek> days, LocalDateTime first, Period every) {
        if (!isWeekly(every)) {
            if (!days.isEmpty()) {
                throw new SocialLearningException("days (" + Cadence.inOrder(days)
                        + ") must be given with a period of weeks only, not " + every + ". Maybe P1W");
            }
            return Set.of();
        }
        DayOfWeek day = first.getDayOfWeek();
        Set<DayOfWeek> inOrder = Cadence.inOrder(days.isEmpty() ? List.of(day) : days);
        if (!inOrder.contains(day)) {
            throw new SocialLearningException(
                    "days (" + inOrder + ") must hold the day of the first one, which is a " + day);
        }
        return inOrder;
    }

    static void bounds(LocalDateTime first, @Nullable Integer times, @Nullable LocalDate until) {
        if (!Cadence.isToTheSecond(first)) {
            throw new SocialLearningException("first (" + first + ") must be to the second");
        }
        if (first.getYear() < 1 || first.getYear() > LAST_YEAR) {
            throw new SocialLearningException("first (" + first + ") must lie in a year from 1 to " + LAST_YEAR);
        }
        if (times != null && until != null) {
            throw new SocialLearningException(
                    "times (" + times + ") must not be given together with until (" + until + ")");
        }
        if (times != null && (times < 1 || times > MOST_TIMES)) {
            throw new SocialLearningException("times (" + times + ") must be 1 to " + MOST_TIMES);
        }
        if (until != null && until.isBefore(first.toLocalDate())) {
            throw new SocialLearningException(
                    "until (" + until + ") must not be before the first, " + first + ". Maybe " + until.plusYears(1));
        }
    }
}
