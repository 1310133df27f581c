package org.sociallearning.core.fold;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * An ISO week, Monday to Sunday, of any zone. Immutable; ordered by time.
 *
 * @param ordinal weeks since the one that starts on Monday 1970-01-05, which is 0
 */
public record Week(int ordinal) implements Comparable<Week> {
    private static final long FIRST_MONDAY = LocalDate.of(1970, 1, 5).toEpochDay();
    private static final int SECONDS_A_DAY = 86_400;

    /** The week in which an instant lies in a zone. */
    public static Week of(Instant at, ZoneId zone) {
        int offset =
                zone.equals(ZoneOffset.UTC) ? 0 : zone.getRules().getOffset(at).getTotalSeconds();
        return ofEpochDay(Math.floorDiv(at.getEpochSecond() + offset, SECONDS_A_DAY));
    }

    /** The week of a day. */
    public static Week of(LocalDate day) {
        return ofEpochDay(day.toEpochDay());
    }

    private static Week ofEpochDay(long day) {
        return new Week(Math.toIntExact(Math.floorDiv(day - FIRST_MONDAY, 7)));
    }

    /**
     * Reads {@code 2018-W11}.
     *
     * @throws SocialLearningException when the text is not a week
     */
    public static Week parse(String text) {
        int at = text.indexOf("-W");
        try {
            int year = Integer.parseInt(text.substring(0, Math.max(at, 0)));
            int number = Integer.parseInt(text.substring(at + 2));
            LocalDate monday = LocalDate.of(year, 1, 4)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(number - 1L);
            Week week = of(monday);
            if (number >= 1 && number <= 53 && monday.get(IsoFields.WEEK_BASED_YEAR) == year) {
                return week;
            }
        } catch (NumberFormatException | java.time.DateTimeException e) {
            throw new SocialLearningException(notAWeek(text), e);
        }
        throw new SocialLearningException(notAWeek(text));
    }

    private static String notAWeek(String text) {
        return "week (" + text + ") must read as a year and a week number. Maybe 2018-W11";
    }

    /** Its Monday. */
    public LocalDate monday() {
        return LocalDate.ofEpochDay(FIRST_MONDAY + 7L * ordinal);
    }

    /** Its first instant in a zone. */
    public Instant start(ZoneId zone) {
        return monday().atStartOfDay(zone).toInstant();
    }

    /** The first instant after it in a zone. */
    public Instant end(ZoneId zone) {
        return plus(1).start(zone);
    }

    /** The week so many weeks later, or earlier when negative. */
    public Week plus(int weeks) {
        return new Week(Math.addExact(ordinal, weeks));
    }

    @Override
    public int compareTo(Week other) {
        return Integer.compare(ordinal, other.ordinal);
    }

    /** As in {@code 2018-W11}. */
    @Override
    public String toString() {
        LocalDate monday = monday();
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
