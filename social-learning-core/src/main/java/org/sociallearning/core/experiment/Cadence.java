package org.sociallearning.core.experiment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * When encounters recur: from a first local time in a zone, every so many days, weeks, months or years, so many times or
 * until a day, some days left out. It says the same as a recurrence rule of RFC 5545.
 *
 * <p><b>Clock changes</b> (RFC 5545, 3.3.5): the local time stays as it is. A time that occurs twice is the first of the two.
 * A time that does not occur is read with the offset from before the gap, so 02:30 becomes 03:30 on that day: nobody's
 * encounter disappears. <b>Days that a month has not</b> (RFC 5545, 3.3.10) are passed over and not counted: monthly from
 * 31 January goes on in March. A day that is left out does count as one of the times, as {@code EXDATE} does.
 *
 * <p>Immutable. {@link #toString()} can be read by {@link #parse}.
 *
 * @param first when the first one starts, to the second
 * @param zone the zone of that time
 * @param every from one to the next: days or weeks, or months and years
 * @param days with weeks only: on which days of the week, the first one's among them
 * @param times how many there are, null when that is not fixed
 * @param until the last day on which one may start, null when that is not fixed
 * @param except days that are left out
 */
public record Cadence(
        LocalDateTime first,
        ZoneId zone,
        Period every,
        Set<DayOfWeek> days,
        @Nullable Integer times,
        @Nullable LocalDate until,
        Set<LocalDate> except) {
    /** The most occurrences that are given at once. */
    public static final int MOST = 10_000;

    public Cadence {
        every = CadenceChecks.period(every);
        days = CadenceChecks.days(days, first, every);
        except = Collections.unmodifiableSet(new TreeSet<>(except));
        CadenceChecks.bounds(first, times, until);
    }

    /**
     * Every so often, without an end.
     *
     * @throws SocialLearningException when the period is not one, or {@code first} is finer than a second
     */
    public static Cadence every(Period every, LocalDateTime first, ZoneId zone) {
        return new Cadence(first, zone, every, Set.of(), null, null, Set.of());
    }

    /** Every week, without an end. */
    public static Cadence weekly(LocalDateTime first, ZoneId zone) {
        return every(Period.ofWeeks(1), first, zone);
    }

    /**
     * Reads what {@link #toString()} writes, as in
     * {@code 2026-09-07T15:00[Europe/Amsterdam] every P7D on MONDAY,THURSDAY 12 times except 2026-10-19}.
     *
     * @throws SocialLearningException when the text is no cadence, or its zone is unknown
     */
    public static Cadence parse(String text) {
        return new CadenceText(text).read();
    }

    /** The same on these days of the week, the first one's among them. */
    public Cadence withDays(Collection<DayOfWeek> days) {
        return new Cadence(first, zone, every, Set.copyOf(days), times, until, except);
    }

    /** The same so many times, in place of an end that was given before. */
    public Cadence withTimes(int times) {
        return new Cadence(first, zone, every, days, times, null, except);
    }

    /** The same until a day, which may be the last, in place of an end that was given before. */
    public Cadence withUntil(LocalDate until) {
        return new Cadence(first, zone, every, days, null, until, except);
    }

    /** The same without these days, beside those that are left out already. */
    public Cadence withExcept(Collection<LocalDate> except) {
        Set<LocalDate> more = new TreeSet<>(this.except);
        more.addAll(except);
        return new Cadence(first, zone, every, days, times, until, more);
    }

    /** Whether it ends by itself. */
    public boolean ends() {
        return times != null || until != null;
    }

    /** Whether it counts in whole weeks. */
    public boolean isWeekly() {
        return CadenceChecks.isWeekly(every);
    }

    /**
     * All occurrences, in order.
     *
     * @throws SocialLearningException when it does not end, or there are more than {@value #MOST}
     */
    public List<ZonedDateTime> all() {
        if (!ends()) {
            throw new SocialLearningException(
                    "cadence (" + this + ") must end to be read without a limit. Maybe withTimes(10) or first(10)");
        }
        List<ZonedDateTime> all = take(MOST + 1, null);
        if (all.size() > MOST) {
            throw new SocialLearningException(
                    "cadence (" + this + ") must have at most " + MOST + " occurrences. Maybe first(" + MOST + ")");
        }
        return all;
    }

    /**
     * The first occurrences, in order: fewer when it ends before.
     *
     * @param most how many at most, from 1 to {@value #MOST}
     * @throws SocialLearningException when {@code most} is out of its bounds
     */
    public List<ZonedDateTime> first(int most) {
        if (most < 1 || most > MOST) {
            throw new SocialLearningException("limit (" + most + ") must be 1 to " + MOST);
        }
        return take(most, null);
    }

    /**
     * The occurrences that start in a time, in order.
     *
     * @param from the start of it
     * @param to the first instant after it
     * @throws SocialLearningException when there are more than {@value #MOST}
     */
    public List<ZonedDateTime> between(Instant from, Instant to) {
        List<ZonedDateTime> between = new ArrayList<>();
        Iterator<ZonedDateTime> each = iterator();
        while (each.hasNext()) {
            ZonedDateTime next = each.next();
            if (!next.toInstant().isBefore(to)) {
                break;
            }
            if (!next.toInstant().isBefore(from)) {
                between.add(next);
            }
            if (between.size() > MOST) {
                throw new SocialLearningException("occurrences from " + from + " to " + to + " must be at most " + MOST
                        + ". Maybe a shorter time");
            }
        }
        return between;
    }

    /** The first occurrence that starts after an instant, null when there is none. */
    public @Nullable ZonedDateTime next(Instant after) {
        List<ZonedDateTime> next = take(1, after);
        return next.isEmpty() ? null : next.get(0);
    }

    private List<ZonedDateTime> take(int most, @Nullable Instant after) {
        List<ZonedDateTime> taken = new ArrayList<>();
        Iterator<ZonedDateTime> each = iterator();
        while (taken.size() < most && each.hasNext()) {
            ZonedDateTime next = each.next();
            if (after == null || next.toInstant().isAfter(after)) {
                taken.add(next);
            }
        }
        return taken;
    }

    private Iterator<ZonedDateTime> iterator() {
        return new Occurrences(this);
    }

    /** As in {@code 2026-09-07T15:00[Europe/Amsterdam] every P7D on MONDAY 12 times}. */
    @Override
    public String toString() {
        return CadenceText.write(this);
    }

    /** Whether the first is finer than a second, which calendars cannot say. */
    static boolean isToTheSecond(LocalDateTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The days of a week in its order. */
    static Set<DayOfWeek> inOrder(Collection<DayOfWeek> days) {
        return days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }
}
