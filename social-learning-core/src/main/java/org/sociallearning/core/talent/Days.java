package org.sociallearning.core.talent;

/** How many questions were asked on each day, and so since any time. Belongs to one thread at a time. */
final class Days {
    private static final int MINUTES = 24 * 60;

    private final Sums days = new Sums();
    private int first = Integer.MAX_VALUE;
    private int last = Integer.MIN_VALUE;

    /** By day from the first on, how many were asked on it and later; empty until it is needed. */
    private long[] since = {};

    void add(int minute) {
        addDay(Math.floorDiv(minute, MINUTES), 1);
    }

    void addDay(int day, int questions) {
        days.add(day, questions);
        first = Math.min(first, day);
        last = Math.max(last, day);
        since = new long[0];
    }

    void each(Sums.Each each) {
        days.each(each);
    }

    int size() {
        return days.size();
    }

    /** Questions asked on the day of this minute or later. */
    long since(int minute) {
        int day = Math.max(first, Math.floorDiv(minute, MINUTES));
        if (day > last) {
            return 0;
        }
        if (since.length == 0) {
            since = new long[last - first + 1];
            long sum = 0;
            for (int i = since.length - 1; i >= 0; i--) {
                sum += days.get(first + i);
                since[i] = sum;
            }
        }
        return since[day - first];
    }
}
