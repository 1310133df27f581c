package org.sociallearning.metrics.evaluation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The whole weeks of a period, as positions on a common line of weeks (0 is its first week).
 *
 * <p>Weeks need not follow each other: a holiday may be left out. Positions keep the distance in time. Immutable and
 * thread-safe.
 */
public final class WeekSet {

    private final int[] weeks;

    private WeekSet(int[] weeks) {
        this.weeks = weeks;
    }

    /** The weeks {@code from} (included) to {@code to} (excluded). */
    public static WeekSet range(int from, int to) {
        return of(IntStream.range(from, to).toArray());
    }

    /** These weeks, in any order, each once. */
    public static WeekSet of(int... weeks) {
        int[] sorted = Arrays.stream(weeks).sorted().distinct().toArray();
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("week (" + sorted[0] + ") must not be before the first week (0)");
        }
        return new WeekSet(sorted);
    }

    /** Number of weeks. */
    public int size() {
        return weeks.length;
    }

    /** True if the week belongs to the period. */
    public boolean contains(int week) {
        return Arrays.binarySearch(weeks, week) >= 0;
    }

    /** The positions in ascending order. */
    public int[] toArray() {
        return weeks.clone();
    }

    /** The same period without its first weeks; empty if it has no more than these. */
    public WeekSet withoutFirst(int count) {
        return new WeekSet(Arrays.copyOfRange(weeks, Math.min(count, weeks.length), weeks.length));
    }

    WeekSet filter(IntPredicate keep) {
        return new WeekSet(Arrays.stream(weeks).filter(keep).toArray());
    }

    boolean overlaps(WeekSet other) {
        return Arrays.stream(weeks).anyMatch(other::contains);
    }

    /** Mean position; only of a period that has weeks. */
    double midpoint() {
        return Arrays.stream(weeks).average().orElseThrow();
    }

    /** Last position plus one; 0 for no weeks. */
    int end() {
        return weeks.length == 0 ? 0 : weeks[weeks.length - 1] + 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeekSet that && Arrays.equals(weeks, that.weeks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weeks);
    }

    @Override
    public String toString() {
        return "weeks " + Arrays.toString(weeks);
    }
}
