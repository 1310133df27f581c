package org.sociallearning.core.community;

/**
 * How many circles of strangers a round leaves for later rounds: of rounds that are equally good the one is taken that leaves
 * most. Counted for at most 64 people, and in circles of at most four. Belongs to one thread.
 */
final class CirclesLeft {
    static final int MOST_PEOPLE = 64;
    private static final int LARGEST = 4;

    private final long[] strangers;
    private final int size;

    CirclesLeft(Closeness closeness, int size) {
        this.strangers = new long[closeness.people()];
        this.size = Math.min(LARGEST, size);
        for (int one = 0; one < strangers.length; one++) {
            for (int other = 0; other < strangers.length; other++) {
                if (one != other && !closeness.wereTogether(one, other)) {
                    strangers[one] |= 1L << other;
                }
            }
        }
    }

    /** How many circles of strangers are left after a round. */
    long after(int[][] circles) {
        long[] left = strangers.clone();
        for (int[] circle : circles) {
            long all = 0;
            for (int person : circle) {
                all |= 1L << person;
            }
            for (int person : circle) {
                left[person] &= ~all;
            }
        }
        long count = 0;
        for (int person = 0; person < left.length; person++) {
            count += count(left, left[person] & (-2L << person), size - 1);
        }
        return count;
    }

    private static long count(long[] left, long candidates, int places) {
        if (places == 1) {
            return Long.bitCount(candidates);
        }
        long count = 0;
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int person = Long.numberOfTrailingZeros(rest);
            count += count(left, candidates & left[person] & (-2L << person), places - 1);
        }
        return count;
    }
}
