package org.sociallearning.core.talent;

import java.time.Duration;

/** What evidence of an age still counts, from a table in steps of 1/32 half-life. Immutable and thread-safe. */
final class Decay {
    private static final int STEPS = 32;
    private static final int HALVES = 10;
    private static final double[] TABLE = new double[STEPS * HALVES];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = Math.pow(.5, (i + .5) / STEPS);
        }
    }

    private final double minutesPerStep;
    private final int now;

    Decay(Duration halfLife, int now) {
        this.minutesPerStep = halfLife.toSeconds() / 60.0 / STEPS;
        this.now = now;
    }

    /** Between 1 and 1/1024, then 0; what is still to come counts nothing. */
    double of(int minute) {
        if (minute > now || minute == Vouching.NEVER) {
            return 0;
        }
        double step = ((double) now - minute) / minutesPerStep;
        return step < TABLE.length ? TABLE[(int) step] : 0;
    }
}
