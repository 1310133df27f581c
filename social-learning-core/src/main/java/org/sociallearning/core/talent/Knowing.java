package org.sociallearning.core.talent;

import java.util.Arrays;

/**
 * Who showed by answers and by resources that they know about one topic: for each of them and each of the two kinds how much
 * it counts, in the units of {@link Fading}, the latest and the latest that was appreciated. It follows from the works and is
 * kept beside them, so that a question need not read them all. Belongs to one thread at a time.
 */
final class Knowing {
    private static final int NONE = -1;
    private static final int KINDS = 2;

    private final Works works;
    private int size;
    private int[] key = new int[2];
    private double[] counts = new double[2];
    private int[] latest = new int[2];
    private int[] appreciated = new int[2];
    private int[] slots = {NONE, NONE, NONE, NONE};

    Knowing(Works works) {
        this.works = works;
    }

    int size() {
        return size;
    }

    int person(int entry) {
        return key[entry] / KINDS;
    }

    byte kind(int entry) {
        return (byte) (key[entry] % KINDS);
    }

    double counts(int entry) {
        return counts[entry];
    }

    /** 0 for somebody who has none of this kind. */
    double counts(int person, byte kind) {
        int entry = slots[slot(person * KINDS + kind)];
        return entry == NONE ? 0 : counts[entry];
    }

    /** The latest work, or -1 for somebody who has none of this kind. */
    int latest(int person, byte kind) {
        int entry = slots[slot(person * KINDS + kind)];
        return entry == NONE ? NONE : latest[entry];
    }

    /** The latest work that somebody appreciated, or -1. */
    int appreciated(int person, byte kind) {
        int entry = slots[slot(person * KINDS + kind)];
        return entry == NONE ? NONE : appreciated[entry];
    }

    /** A work about the topic, or what it counts more since somebody appreciated it. */
    void add(int work, double more) {
        int entry = entry(works.person(work) * KINDS + works.kind(work));
        counts[entry] += more;
        if (latest[entry] == NONE || works.isLater(work, latest[entry])) {
            latest[entry] = work;
        }
        boolean thanked = works.thanks(work) > 0;
        if (thanked && (appreciated[entry] == NONE || works.isLater(work, appreciated[entry]))) {
            appreciated[entry] = work;
        }
    }

    void multiply(byte kind, double by) {
        for (int i = 0; i < size; i++) {
            counts[i] *= kind(i) == kind ? by : 1;
        }
    }

    private int entry(int wanted) {
        int slot = slot(wanted);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        if (size == key.length) {
            int room = size + (size >> 1) + 1;
            key = Arrays.copyOf(key, room);
            counts = Arrays.copyOf(counts, room);
            latest = Arrays.copyOf(latest, room);
            appreciated = Arrays.copyOf(appreciated, room);
        }
        key[size] = wanted;
        latest[size] = NONE;
        appreciated[size] = NONE;
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            Arrays.fill(slots, NONE);
            for (int i = 0; i < size; i++) {
                slots[slot(key[i])] = i;
            }
        }
        return size - 1;
    }

    private int slot(int wanted) {
        int slot = Numbered.mix(wanted) & (slots.length - 1);
        while (slots[slot] != NONE && key[slots[slot]] != wanted) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
