package org.sociallearning.metrics.evaluation;

import java.util.Arrays;

/**
 * Whole numbers by person and week, most of them zero and not stored.
 *
 * <p>Filled in any order; adding to the same cell twice sums. Reading is allowed after {@link #close}.
 */
final class Cells {

    private int size;
    private int[] person = new int[16];
    private int[] week = new int[16];
    private long[] amount = new long[16];
    private int[] start = new int[0];

    void add(int who, int when, long howMuch) {
        if (size == person.length) {
            int room = size * 2;
            person = Arrays.copyOf(person, room);
            week = Arrays.copyOf(week, room);
            amount = Arrays.copyOf(amount, room);
        }
        person[size] = who;
        week[size] = when;
        amount[size] = howMuch;
        size++;
    }

    /** Sorts by person, then week, and merges equal cells. */
    void close(int people) {
        start = new int[people + 1];
        for (int i = 0; i < size; i++) {
            start[person[i] + 1]++;
        }
        for (int p = 0; p < people; p++) {
            start[p + 1] += start[p];
        }
        int[] next = start.clone();
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[next[person[i]]++] = ((long) week[i] << 32) | i;
        }
        int[] weeks = new int[size];
        long[] amounts = new long[size];
        int[] starts = new int[people + 1];
        int out = 0;
        for (int p = 0; p < people; p++) {
            starts[p] = out;
            Arrays.sort(keys, start[p], start[p + 1]);
            for (int i = start[p]; i < start[p + 1]; i++) {
                int cell = (int) keys[i];
                if (out > starts[p] && weeks[out - 1] == week[cell]) {
                    amounts[out - 1] += amount[cell];
                } else {
                    weeks[out] = week[cell];
                    amounts[out++] = amount[cell];
                }
            }
        }
        starts[people] = out;
        size = out;
        person = new int[0];
        week = Arrays.copyOf(weeks, out);
        amount = Arrays.copyOf(amounts, out);
        start = starts;
    }

    int from(int who) {
        return start[who];
    }

    int to(int who) {
        return start[who + 1];
    }

    int week(int cell) {
        return week[cell];
    }

    long amount(int cell) {
        return amount[cell];
    }
}
