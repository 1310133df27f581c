package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * Who did how much in which week, and what it is counted against: the one table that levels, comparisons and their
 * guards are computed from.
 *
 * <p>People are numbers 0, 1, 2 ...; weeks are positions on a common line of whole weeks, of which a period is a
 * {@link WeekSet}. What a count is counted against is either time of membership (milliseconds) or a number of things.
 * A person who was there all the time and did nothing costs a dozen bytes. All amounts are whole numbers: the same
 * people in another order give the same results. Immutable and thread-safe once built.
 */
public final class PersonWeeks {

    private final long[] weekLengths;
    private final int people;
    private final long unit;
    private final Cells counts;
    private final Cells exposures;
    private final Cells fullSpells;

    private PersonWeeks(Builder builder) {
        this.weekLengths = builder.weekLengths;
        this.people = builder.people;
        this.unit = builder.unit;
        this.counts = builder.counts;
        this.exposures = builder.exposures;
        this.fullSpells = builder.fullSpells;
        counts.close(people);
        exposures.close(people);
        fullSpells.close(people);
    }

    /** A table of events against time of membership, over so many weeks of seven times 24 hours. */
    public static Builder overTime(int weeks) {
        long[] lengths = new long[weeks];
        Arrays.fill(lengths, PersonTotals.WEEK_MILLIS);
        return overTime(lengths);
    }

    /** The same where weeks differ in length, as they do when the clock changes; lengths in milliseconds. */
    public static Builder overTime(long[] weekMillis) {
        return new Builder(weekMillis.clone(), PersonTotals.WEEK_MILLIS);
    }

    /** A table of things that count among all things, for example answered contributions among contributions. */
    public static Builder overThings(int weeks) {
        return new Builder(new long[weeks], 1);
    }

    /** Number of weeks on the line. */
    public int weeks() {
        return weekLengths.length;
    }

    /** Number of people in the table, whether they did anything or not. */
    public int people() {
        return people;
    }

    long unit() {
        return unit;
    }

    /** Fills a table. Not thread-safe; used up by {@link #build}. */
    public static final class Builder {

        private final long[] weekLengths;
        private final long unit;
        private final Cells counts = new Cells();
        private final Cells exposures = new Cells();
        private final Cells fullSpells = new Cells();
        private int people;
        private boolean built;

        private Builder(long[] weekLengths, long unit) {
            this.weekLengths = weekLengths;
            this.unit = unit;
        }

        /** Adds a person and returns that person's number. */
        public int person() {
            return people++;
        }

        /** Adds something the person did, or one or more of the person's things that count. */
        public Builder count(int person, int week, long amount) {
            counts.add(checked(person), checkedWeek(week, weekLengths.length - 1), notNegative(amount));
            return this;
        }

        /** Adds milliseconds of membership, or a number of things, in one week. */
        public Builder expose(int person, int week, long amount) {
            exposures.add(checked(person), checkedWeek(week, weekLengths.length - 1), notNegative(amount));
            return this;
        }

        /** Adds membership through whole weeks, {@code from} included, {@code to} excluded. */
        public Builder exposeFully(int person, int from, int to) {
            if (checkedWeek(from, weekLengths.length) < checkedWeek(to, weekLengths.length)) {
                fullSpells.add(checked(person), from, to - from);
            }
            return this;
        }

        /** The table; the builder must not be used any more. */
        public PersonWeeks build() {
            if (built) {
                throw new IllegalStateException("builder must build once. Maybe a new one is needed for each table?");
            }
            built = true;
            return new PersonWeeks(this);
        }

        private int checked(int person) {
            if (person < 0 || person >= people) {
                throw new IllegalArgumentException("person (" + person + ") must be one of the " + people
                        + " added people. Maybe person() was not called?");
            }
            return person;
        }

        private static int checkedWeek(int week, int last) {
            if (week < 0 || week > last) {
                throw new IllegalArgumentException("week (" + week + ") must lie between 0 and " + last);
            }
            return week;
        }

        private static long notNegative(long amount) {
            if (amount < 0) {
                throw new IllegalArgumentException("amount (" + amount + ") must not be negative");
            }
            return amount;
        }
    }

    /** Visits everything of the given weeks, person by person and week by week. */
    void visit(WeekSet period, Visitor visitor) {
        boolean[] in = new boolean[weeks()];
        for (int week : period.toArray()) {
            if (week >= in.length) {
                throw new IllegalArgumentException(
                        "week (" + week + ") must be one of the " + in.length + " weeks of the table");
            }
            in[week] = true;
        }
        long[] count = new long[weeks()];
        long[] exposure = new long[weeks()];
        for (int person = 0; person < people; person++) {
            int first = weeks();
            int end = 0;
            for (int i = fullSpells.from(person); i < fullSpells.to(person); i++) {
                int from = fullSpells.week(i);
                int to = from + (int) fullSpells.amount(i);
                for (int week = from; week < to; week++) {
                    exposure[week] += weekLengths[week];
                }
                first = Math.min(first, from);
                end = Math.max(end, to);
            }
            for (int i = exposures.from(person); i < exposures.to(person); i++) {
                exposure[exposures.week(i)] += exposures.amount(i);
                first = Math.min(first, exposures.week(i));
                end = Math.max(end, exposures.week(i) + 1);
            }
            for (int i = counts.from(person); i < counts.to(person); i++) {
                count[counts.week(i)] += counts.amount(i);
                first = Math.min(first, counts.week(i));
                end = Math.max(end, counts.week(i) + 1);
            }
            for (int week = first; week < end; week++) {
                if (in[week] && (count[week] > 0 || exposure[week] > 0)) {
                    visitor.cell(person, week, count[week], exposure[week]);
                }
                count[week] = 0;
                exposure[week] = 0;
            }
        }
    }

    /** Receives the cells of one person after those of another, in order of weeks; cells without anything are left out. */
    interface Visitor {
        void cell(int person, int week, long count, long exposure);
    }
}
