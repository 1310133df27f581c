package org.sociallearning.core.community;

import java.util.Arrays;

/**
 * What two of the people who are to be divided are to each other; people are numbered from 0. Pairs lie in an open-addressing
 * table of longs, because the search looks up hundreds of millions of them. Belongs to one thread at a time while it changes.
 */
final class Closeness {
    private static final int TOGETHER = 1;
    private static final int IN_TOUCH = 2;
    private static final int NO_UNIT = -1;

    private final int[] units;
    private long[] pairs = new long[64];
    private byte[] marks = new byte[64];
    private int size;

    Closeness(int people) {
        units = new int[people];
        Arrays.fill(units, NO_UNIT);
    }

    int people() {
        return units.length;
    }

    void unit(int person, int unit) {
        units[person] = unit;
    }

    /** The two were in one circle within the rounds that count. */
    void together(int one, int other) {
        mark(one, other, TOGETHER);
    }

    /** The two were in touch. */
    void inTouch(int one, int other) {
        mark(one, other, IN_TOUCH);
    }

    boolean wereTogether(int one, int other) {
        return (marks(one, other) & TOGETHER) != 0;
    }

    boolean areClose(int one, int other) {
        return (units[one] != NO_UNIT && units[one] == units[other]) || (marks(one, other) & IN_TOUCH) != 0;
    }

    private static long key(int one, int other) {
        return one < other ? ((long) one << 32) | (other + 1) : ((long) other << 32) | (one + 1);
    }

    private int marks(int one, int other) {
        return marks[slot(key(one, other))];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & (pairs.length - 1);
        while (pairs[slot] != 0 && pairs[slot] != key) {
            slot = (slot + 1) & (pairs.length - 1);
        }
        return slot;
    }

    private void mark(int one, int other, int mark) {
        if (size * 2 >= pairs.length) {
            grow();
        }
        long key = key(one, other);
        int slot = slot(key);
        if (pairs[slot] == 0) {
            pairs[slot] = key;
            size++;
        }
        marks[slot] |= (byte) mark;
    }

    private void grow() {
        long[] smaller = pairs;
        byte[] before = marks;
        pairs = new long[smaller.length * 2];
        marks = new byte[pairs.length];
        for (int i = 0; i < smaller.length; i++) {
            if (smaller[i] != 0) {
                int slot = slot(smaller[i]);
                pairs[slot] = smaller[i];
                marks[slot] = before[i];
            }
        }
    }
}
