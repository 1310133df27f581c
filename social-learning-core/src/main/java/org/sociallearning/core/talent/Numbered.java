package org.sociallearning.core.talent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives values numbers from 0 in the order in which they come: half the memory of a map of boxed numbers. Belongs to one
 * thread at a time.
 *
 * @param <T> what is numbered
 */
final class Numbered<T> {
    private static final int NONE = -1;

    private final List<T> values = new ArrayList<>();
    private int[] slots = new int[16];

    Numbered() {
        Arrays.fill(slots, NONE);
    }

    int size() {
        return values.size();
    }

    T get(int number) {
        return values.get(number);
    }

    /** The number of a value, -1 when it has none. */
    int find(T value) {
        return slots[slot(value)];
    }

    /** The number of a value, a new one when it has none. */
    int number(T value) {
        int slot = slot(value);
        if (slots[slot] == NONE) {
            slots[slot] = values.size();
            values.add(value);
            if (values.size() * 2 > slots.length) {
                grow();
            }
            return values.size() - 1;
        }
        return slots[slot];
    }

    private int slot(T value) {
        int slot = mix(value.hashCode()) & (slots.length - 1);
        while (slots[slot] != NONE && !values.get(slots[slot]).equals(value)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Spreads numbers that are near to each other. */
    static int mix(int number) {
        return ((number ^ (number >>> 16)) * 0x9E3779B9) >>> 8;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, NONE);
        for (int number = 0; number < values.size(); number++) {
            slots[slot(values.get(number))] = number;
        }
    }
}
