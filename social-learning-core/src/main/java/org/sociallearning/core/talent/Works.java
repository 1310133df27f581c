package org.sociallearning.core.talent;

import java.util.Arrays;

/**
 * Contributions that show what their authors know: answers and resources, each once, with those who appreciated it and the
 * topics it speaks about. 17 bytes each beside its id, and 4 for each topic. What is appreciated before it is known has
 * nobody as its author. Belongs to one thread at a time.
 */
final class Works {
    static final byte ANSWERED = 0;
    static final byte MADE = 1;

    /** The author of what is not known yet. */
    static final int NOBODY = -1;

    private final Numbered<String> ids = new Numbered<>();
    private int[] person = new int[16];
    private int[] minute = new int[16];
    private int[] thanks = new int[16];
    private byte[] kind = new byte[16];
    private int[] from = new int[16];
    private int[] topics = new int[16];
    private int used;

    int size() {
        return ids.size();
    }

    int number(String id) {
        int work = ids.number(id);
        if (work >= person.length) {
            int room = work + (work >> 1) + 1;
            person = Arrays.copyOf(person, room);
            minute = Arrays.copyOf(minute, room);
            thanks = Arrays.copyOf(thanks, room);
            kind = Arrays.copyOf(kind, room);
            from = Arrays.copyOf(from, room);
        }
        if (from[work] == 0) {
            // its topics: how many, and then which
            person[work] = NOBODY;
            from[work] = take(0);
        }
        return work;
    }

    String id(int work) {
        return ids.get(work);
    }

    int person(int work) {
        return person[work];
    }

    int minute(int work) {
        return minute[work];
    }

    byte kind(int work) {
        return kind[work];
    }

    int thanks(int work) {
        return thanks[work];
    }

    int[] topics(int work) {
        return Arrays.copyOfRange(topics, from[work] + 1, from[work] + 1 + topics[from[work]]);
    }

    void thank(int work, int times) {
        thanks[work] += times;
    }

    /** Whether this is new. */
    boolean describe(int work, int by, int at, byte what) {
        boolean isNew = person[work] == NOBODY;
        person[work] = by;
        minute[work] = at;
        kind[work] = what;
        return isNew;
    }

    /** Whether this is new. */
    boolean about(int work, int topic) {
        int count = topics[from[work]];
        for (int i = 1; i <= count; i++) {
            if (topics[from[work] + i] == topic) {
                return false;
            }
        }
        if (from[work] + count < used) {
            int[] old = topics(work);
            from[work] = take(count);
            for (int one : old) {
                take(one);
            }
        }
        topics[from[work]]++;
        take(topic);
        return true;
    }

    private int take(int value) {
        if (used + 1 >= topics.length) {
            topics = Arrays.copyOf(topics, used + (used >> 1) + 2);
        }
        // place 0 is nobody's
        topics[++used] = value;
        return used;
    }

    /** Which of two was later; of two in one minute their ids decide. */
    boolean isLater(int work, int than) {
        if (minute[work] != minute[than]) {
            return minute[work] > minute[than];
        }
        return id(work).compareTo(id(than)) > 0;
    }
}
