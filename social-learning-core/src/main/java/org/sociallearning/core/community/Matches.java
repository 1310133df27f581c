package org.sociallearning.core.community;

import java.util.Arrays;

/**
 * Pairs of things that are alike, in one number each: how alike, in steps of a thousandth, and then the numbers of the two. Of
 * pairs that are equally alike the lower numbers come first. Belongs to one thread.
 */
final class Matches {
    private static final int BITS = 26;
    private static final long MASK = (1L << BITS) - 1;
    private static final int STEPS = 1000;

    private long[] all = new long[64];
    private int size;

    /** One more pair; a number is under 67 million. */
    void add(int one, int other, double alike) {
        if (size == all.length) {
            all = Arrays.copyOf(all, size * 2);
        }
        long unlike = STEPS - Math.round(alike * STEPS);
        all[size++] = unlike << 2 * BITS | (long) one << BITS | other;
    }

    long[] mostAlikeFirst() {
        long[] sorted = Arrays.copyOf(all, size);
        Arrays.sort(sorted);
        return sorted;
    }

    static int one(long match) {
        return (int) (match >> BITS & MASK);
    }

    static int other(long match) {
        return (int) (match & MASK);
    }
}
