package org.sociallearning.core.talent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Pieces of evidence about one topic, 13 bytes each, oldest first once they are put in order. Facts come mostly in order, so
 * that there is seldom anything to sort. Belongs to one thread at a time.
 */
final class Pieces {
    static final byte ANSWERED = 0;
    static final byte MADE = 1;

    /** Of a topic with more pieces than this the newest are read, so that an answer takes no longer in a big community. */
    static final int READ = 25_000;

    int size;
    int[] person = {};
    int[] minute = {};
    int[] work = {};
    byte[] kind = {};
    private boolean inOrder = true;

    void add(int by, int at, int of, byte what) {
        if (size == person.length) {
            int room = Math.max(4, size + (size >> 1));
            person = Arrays.copyOf(person, room);
            minute = Arrays.copyOf(minute, room);
            work = Arrays.copyOf(work, room);
            kind = Arrays.copyOf(kind, room);
        }
        // of two in one minute the order is decided by their ids, which are looked at only when sorting
        inOrder = inOrder && (size == 0 || minute[size - 1] < at);
        person[size] = by;
        minute[size] = at;
        work[size] = of;
        kind[size++] = what;
    }

    /** The first piece to be read; everything is in order then. */
    int first(Numbered<String> works) {
        if (!inOrder) {
            sort(works);
            inOrder = true;
        }
        return Math.max(0, size - READ);
    }

    private void sort(Numbered<String> works) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> minute[i])
                        .thenComparing(i -> works.get(work[i]))
                        .thenComparingInt(i -> kind[i]))
                .mapToInt(i -> i)
                .toArray();
        person = picked(person, order);
        minute = picked(minute, order);
        work = picked(work, order);
        byte[] kinds = new byte[size];
        for (int i = 0; i < size; i++) {
            kinds[i] = kind[order[i]];
        }
        kind = kinds;
    }

    private static int[] picked(int[] from, int[] order) {
        int[] picked = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            picked[i] = from[order[i]];
        }
        return picked;
    }
}
