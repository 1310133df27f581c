package org.sociallearning.core.talent;

import java.util.Arrays;

/**
 * What is asked of everybody in each ranking, side by side in memory: of each person, by number, when they last answered or
 * made something and how many times they did, when they contributed anything first, and when they last joined in with
 * something else. Times are minutes. Belongs to one thread at a time.
 */
final class Glances {
    private static final int LAST_ACT = 0;
    private static final int DONE = 1;
    private static final int FIRST = 2;
    private static final int JOINED_IN = 3;
    private static final int EACH = 4;

    private int[] all = new int[16 * EACH];

    /** A person of whom nothing is known yet. */
    void add(int person) {
        int at = person * EACH;
        if (at + EACH > all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        all[at + LAST_ACT] = Vouching.NEVER;
        all[at + FIRST] = Integer.MAX_VALUE;
        all[at + JOINED_IN] = Vouching.NEVER;
    }

    void act(int person, int minute) {
        int at = person * EACH;
        all[at + LAST_ACT] = Math.max(all[at + LAST_ACT], minute);
        all[at + DONE]++;
    }

    void see(int person, int first, int joinedIn) {
        int at = person * EACH;
        all[at + FIRST] = Math.min(all[at + FIRST], first);
        all[at + JOINED_IN] = Math.max(all[at + JOINED_IN], joinedIn);
    }

    int lastAct(int person) {
        return all[person * EACH + LAST_ACT];
    }

    int done(int person) {
        return all[person * EACH + DONE];
    }

    int first(int person) {
        return all[person * EACH + FIRST];
    }

    int joinedIn(int person) {
        return all[person * EACH + JOINED_IN];
    }
}
