package org.sociallearning.core.fold;

import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/**
 * A union of whole weeks: a period. Immutable; iterates in order of time. {@link #ALL} stands for every week there is.
 */
public final class Weeks implements Iterable<Week> {
    /** Every week; it cannot be iterated and has no first or last. */
    public static final Weeks ALL = new Weeks(List.of(), true);

    /** No week. */
    public static final Weeks NONE = new Weeks(List.of(), false);

    private final List<Week> weeks;
    private final boolean every;

    private Weeks(List<Week> weeks, boolean every) {
        this.weeks = weeks;
        this.every = every;
    }

    /** These weeks, each once. */
    public static Weeks of(Collection<Week> weeks) {
        return weeks.isEmpty() ? NONE : new Weeks(List.copyOf(new TreeSet<>(weeks)), false);
    }

    /** From one week to another, both included; none when the second is the earlier. */
    public static Weeks range(Week from, Week to) {
        TreeSet<Week> all = new TreeSet<>();
        for (Week week = from; week.compareTo(to) <= 0; week = week.plus(1)) {
            all.add(week);
        }
        return of(all);
    }

    /** The last {@code n} whole weeks before the one in which the clock stands, in the clock's zone. */
    public static Weeks last(int n, Clock clock) {
        Week now = Week.of(clock.instant(), clock.getZone());
        return range(now.plus(-n), now.plus(-1));
    }

    /** Whether the week is one of these. */
    public boolean contains(Week week) {
        if (every) {
            return true;
        }
        if (weeks.isEmpty() || week.compareTo(first()) < 0 || week.compareTo(last()) > 0) {
            return false;
        }
        boolean gapless = last().ordinal() - first().ordinal() + 1 == weeks.size();
        return gapless || java.util.Collections.binarySearch(weeks, week) >= 0;
    }

    /** Whether there is no week. */
    public boolean isEmpty() {
        return !every && weeks.isEmpty();
    }

    /**
     * How many weeks there are.
     *
     * @throws IllegalStateException for {@link #ALL}
     */
    public int size() {
        return listed().size();
    }

    /**
     * The earliest week.
     *
     * @throws NoSuchElementException when there is none
     */
    public Week first() {
        List<Week> listed = listed();
        if (listed.isEmpty()) {
            throw new NoSuchElementException("no weeks");
        }
        return listed.get(0);
    }

    /**
     * The latest week.
     *
     * @throws NoSuchElementException when there is none
     */
    public Week last() {
        List<Week> listed = listed();
        if (listed.isEmpty()) {
            throw new NoSuchElementException("no weeks");
        }
        return listed.get(listed.size() - 1);
    }

    /** The weeks in order of time. */
    public List<Week> list() {
        return listed();
    }

    @Override
    public Iterator<Week> iterator() {
        return listed().iterator();
    }

    private List<Week> listed() {
        if (every) {
            throw new IllegalStateException("every week there is (ALL) cannot be listed");
        }
        return weeks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weeks that && every == that.every && weeks.equals(that.weeks);
    }

    @Override
    public int hashCode() {
        return every ? 1 : weeks.hashCode();
    }

    @Override
    public String toString() {
        return every ? "ALL" : weeks.toString();
    }
}
