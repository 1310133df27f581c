package org.sociallearning.core.talent;

/**
 * Sums of positive numbers by any number, in an open-addressed table: 8 bytes a place, half of which are taken at most. A sum
 * stops at the highest number. Belongs to one thread at a time.
 */
final class Sums {
    /** Takes one sum. */
    interface Each {
        void take(int key, int sum);
    }

    private static final int[] NONE = {};

    private int[] keys = NONE;
    private int[] sums = NONE;
    private int size;

    int size() {
        return size;
    }

    /** 0 where nothing was added. */
    int get(int key) {
        return sums.length == 0 ? 0 : sums[slot(key)];
    }

    /** Whether it is the first under this key. */
    boolean add(int key, int more) {
        if (size * 2 >= sums.length) {
            grow();
        }
        int slot = slot(key);
        boolean first = sums[slot] == 0;
        keys[slot] = key;
        sums[slot] = sums[slot] > Integer.MAX_VALUE - more ? Integer.MAX_VALUE : sums[slot] + more;
        size += first ? 1 : 0;
        return first;
    }

    void each(Each each) {
        for (int slot = 0; slot < sums.length; slot++) {
            if (sums[slot] != 0) {
                each.take(keys[slot], sums[slot]);
            }
        }
    }

    private int slot(int key) {
        int slot = Numbered.mix(key) & (keys.length - 1);
        while (sums[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldSums = sums;
        keys = new int[Math.max(4, oldKeys.length * 2)];
        sums = new int[keys.length];
        for (int i = 0; i < oldSums.length; i++) {
            if (oldSums[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                sums[slot] = oldSums[i];
            }
        }
    }
}
