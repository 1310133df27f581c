package org.sociallearning.core.talent;

import java.util.Arrays;

/** Numbers by person that one reading needs and leaves at zero for the next. Belongs to one thread at a time. */
final class Room {
    double[] about = {};
    double[] direct = {};
    double[] near = {};
    double[] topical = {};
    double[] words = {};
    int[] touched = {};
    int[] met = {};

    void fit(int people) {
        if (about.length < people) {
            int room = people + people / 2;
            about = Arrays.copyOf(about, room);
            direct = Arrays.copyOf(direct, room);
            near = Arrays.copyOf(near, room);
            topical = Arrays.copyOf(topical, room);
            words = Arrays.copyOf(words, room);
            touched = Arrays.copyOf(touched, room);
            met = Arrays.copyOf(met, room);
        }
    }

    /** Makes zero again what was counted of those met, and of all people's words when there were any. */
    void clear(int metBefore, boolean wordsToo) {
        for (int i = 0; i < metBefore; i++) {
            int person = met[i];
            about[person] = 0;
            direct[person] = 0;
            near[person] = 0;
            topical[person] = 0;
        }
        if (wordsToo) {
            Arrays.fill(words, 0);
        }
    }
}
