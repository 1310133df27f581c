package org.sociallearning.core.talent;

import java.util.Arrays;

/**
 * The latest of many times, in minutes, newest first: which are kept does not depend on the order in which they come.
 * Belongs to one thread at a time.
 */
final class LatestTimes {
    private final int most;
    private int[] times = new int[2];
    private int size;

    LatestTimes(int most) {
        this.most = most;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return times[index];
    }

    void add(int minute) {
        if (size == most && minute <= times[size - 1]) {
            return;
        }
        if (size < most) {
            if (size == times.length) {
                times = Arrays.copyOf(times, Math.min(most, size * 2));
            }
            size++;
        }
        int at = size - 1;
        while (at > 0 && times[at - 1] < minute) {
            times[at] = times[at - 1];
            at--;
        }
        times[at] = minute;
    }

    void addAll(LatestTimes other) {
        for (int i = 0; i < other.size; i++) {
            add(other.times[i]);
        }
    }
}
