package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * When check-ins are due.
 *
 * <p>Meaning: look back after a few weeks or months, depending on how often the activity comes round.
 *
 * <p>Rule: after as many times as fill five weeks (four to six can be asked), and after each time where it comes round less
 * often; as soon as the figures of those times can be printed, and at the latest when the next time has come. What goes on
 * all the time counts as weekly.
 *
 * <p>Worked example: weekly from Monday 5 January 2026: after five times, the fifth on 2 February, and so on 9 February, when
 * the sixth is. Figures of a week can be printed 21 days after it (a horizon of 7 days and 14 days for what comes late), so it
 * covers the weeks 2026-W02 and 2026-W03. Twice a year from the same day: after the first, on 2 February, 21 days after the
 * end of its week, 2026-W02, which it covers.
 *
 * <p>Edge results: an experiment that ended before the first is due has none; without an opening there are none.
 *
 * <p>Source: the article's "after a few weeks or months, depending on the frequency".
 *
 * <p>Immutable.
 *
 * @param weeks how many weeks of activity a check-in looks back on, 4 to 6
 * @param ripening how many days after its end the figures of a week can be printed
 * @param patience how many days after it was due a check-in counts as missed
 * @param ahead how many that are not due yet are listed
 * @param times on which days the activity takes place; null for the opening and every cadence after it
 */
public record CheckInRule(
        int weeks,
        int ripening,
        int patience,
        int ahead,
        @Nullable List<LocalDate> times) {
    private static final int LEAST = 4;
    private static final int MOST = 6;
    private static final int YEAR = 366;
    private static final int DAYS_A_WEEK = 7;
    private static final double DAYS_A_YEAR = 365.2425;

    /**
     * Checks what must hold.
     *
     * @throws SocialLearningException when a number is outside its limits
     */
    public CheckInRule {
        within("weeks of a check-in", weeks, LEAST, MOST);
        within("ripening of figures in days", ripening, 0, YEAR);
        within("patience with a check-in in days", patience, 0, YEAR);
        within("check-ins ahead", ahead, 0, 1000);
        times = times == null ? null : List.copyOf(new TreeSet<>(times));
    }

    /** After five weeks, 21 days for the figures, two weeks of patience, one ahead. */
    public static CheckInRule withDefaults() {
        return new CheckInRule(5, 21, 14, 1, null);
    }

    /** The same after {@code weeks} of activity, 4 to 6. */
    public CheckInRule withWeeks(int weeks) {
        return new CheckInRule(weeks, ripening, patience, ahead, times);
    }

    /** The same with figures that can be printed so many days after the end of a week. */
    public CheckInRule withRipening(int days) {
        return new CheckInRule(weeks, days, patience, ahead, times);
    }

    /** The same with so many days before a check-in counts as missed. */
    public CheckInRule withPatience(int days) {
        return new CheckInRule(weeks, ripening, days, ahead, times);
    }

    /** The same with so many listed that are not due yet, for a calendar. */
    public CheckInRule withAhead(int checkIns) {
        return new CheckInRule(weeks, ripening, patience, checkIns, times);
    }

    /** The same for an activity that takes place on these days; there are no check-ins after the last of them. */
    public CheckInRule withTimes(List<LocalDate> times) {
        return new CheckInRule(weeks, ripening, patience, ahead, times);
    }

    /** After how many times of an activity with this cadence there is a check-in. */
    int every(@Nullable Period cadence) {
        double days = cadence == null
                ? DAYS_A_WEEK
                : cadence.getYears() * DAYS_A_YEAR + cadence.getMonths() * DAYS_A_YEAR / 12 + cadence.getDays();
        return (int) Math.max(1, Math.ceil(weeks * DAYS_A_WEEK / days));
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new SocialLearningException(what + " (" + value + ") must be " + least + " to " + most);
        }
    }
}
