package org.sociallearning.core.talent;

import java.util.Arrays;

/** Counts by number, 0 where nothing was counted. Belongs to one thread at a time. */
final class Counts {
    private int[] counts = new int[16];

    int get(int number) {
        return number < counts.length ? counts[number] : 0;
    }

    void add(int number, int more) {
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length + (counts.length >> 1)));
        }
        counts[number] += more;
    }
}
