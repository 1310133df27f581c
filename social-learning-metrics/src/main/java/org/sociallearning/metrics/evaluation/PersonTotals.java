package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * Per person of one period: what was counted (numerator) and what it is counted against (denominator).
 *
 * <p>Whole numbers, so that totals do not depend on the order of people. A person with neither is left out: whoever
 * was not there says nothing about the group. Immutable and thread-safe.
 */
public final class PersonTotals {

    /** Milliseconds of a week: the unit of exposure. */
    public static final long WEEK_MILLIS = 604_800_000L;

    private final long[] numerators;
    private final long[] denominators;
    private final long unit;
    private final long events;
    private final long base;

    private PersonTotals(long[] numerators, long[] denominators, long unit) {
        this.numerators = numerators;
        this.denominators = denominators;
        this.unit = unit;
        this.events = Arrays.stream(numerators).sum();
        this.base = Arrays.stream(denominators).sum();
    }

    /**
     * Events per person against the time that person was a member.
     *
     * @param events number of events of each person
     * @param exposureMillis milliseconds of membership of each person in the period
     */
    public static PersonTotals perWeek(long[] events, long[] exposureMillis) {
        return of(events, exposureMillis, WEEK_MILLIS);
    }

    /**
     * A part of a number of things per person.
     *
     * @param hits how many of each person's things count
     * @param all how many things each person has
     */
    public static PersonTotals ofCounts(long[] hits, long[] all) {
        return of(hits, all, 1);
    }

    static PersonTotals of(long[] numerators, long[] denominators, long unit) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException("numerators (" + numerators.length
                    + ") must be as many as denominators (" + denominators.length + ")");
        }
        long[] kept = new long[numerators.length];
        long[] against = new long[numerators.length];
        int n = 0;
        for (int i = 0; i < numerators.length; i++) {
            if (numerators[i] < 0 || denominators[i] < 0) {
                throw new IllegalArgumentException("person " + i + ": numerator (" + numerators[i]
                        + ") and denominator (" + denominators[i] + ") must not be negative");
            }
            if (numerators[i] > 0 || denominators[i] > 0) {
                kept[n] = numerators[i];
                against[n] = denominators[i];
                n++;
            }
        }
        return new PersonTotals(Arrays.copyOf(kept, n), Arrays.copyOf(against, n), unit);
    }

    /** Number of people with something to count or to count against. */
    public int people() {
        return numerators.length;
    }

    /** Number of people whose numerator is not zero. */
    public int activePeople() {
        return (int) Arrays.stream(numerators).filter(n -> n > 0).count();
    }

    /** Sum of all numerators. */
    public long events() {
        return events;
    }

    /** Sum of all denominators, in weeks or in things. */
    public double base() {
        return (double) base / unit;
    }

    long eventsWithout(int person) {
        return events - numerators[person];
    }

    /** Subtracted in whole numbers, so that exactly nothing is left when nobody is. */
    double baseWithout(int person) {
        return (double) (base - denominators[person]) / unit;
    }

    long[] numerators() {
        return numerators.clone();
    }
}
