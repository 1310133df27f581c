package org.sociallearning.core.talent;

/**
 * What answers and resources count, kept as if it were one fixed time, so that nothing need be counted anew while time goes
 * on: what is later counts more, by its half-life. An answer counts 1 and a fifth more for each doubling of those who
 * appreciated it, a resource as much. Belongs to one thread at a time.
 */
final class Fading {
    private static final double FOR_EACH_DOUBLING = .2;

    /** So many half-lives after the fixed time another must be taken: numbers end at 1,023. */
    private static final int MOST = 400;

    private static final double[] APPRECIATION = new double[64];

    static {
        for (int i = 0; i < APPRECIATION.length; i++) {
            APPRECIATION[i] = 1 + FOR_EACH_DOUBLING * Math.log(1 + i) / Math.log(2);
        }
    }

    private final double[] minutes = new double[2];
    private final int[] fixed = {Vouching.NEVER, Vouching.NEVER};

    Fading(TalentOptions options) {
        minutes[Works.ANSWERED] = options.halfLife(Evidence.Kind.ANSWERED).toSeconds() / 60.0;
        minutes[Works.MADE] = options.halfLife(Evidence.Kind.MADE).toSeconds() / 60.0;
    }

    /** By how much all that was kept must be multiplied before a work of this time is added: mostly 1. */
    double move(byte kind, int minute) {
        if (fixed[kind] == Vouching.NEVER) {
            fixed[kind] = minute;
        }
        double ahead = ((double) minute - fixed[kind]) / minutes[kind];
        if (ahead <= MOST) {
            return 1;
        }
        fixed[kind] = minute;
        return Math.pow(.5, ahead);
    }

    /** What a work of this time counts that so many appreciated. */
    double counts(byte kind, int minute, int thanks) {
        double ahead = ((double) minute - fixed[kind]) / minutes[kind];
        return Math.pow(2, ahead) * appreciation(thanks);
    }

    private static double appreciation(int thanks) {
        return APPRECIATION[Math.min(APPRECIATION.length - 1, thanks)];
    }

    /** What one unit that was kept counts now. */
    double now(byte kind, int minute) {
        return fixed[kind] == Vouching.NEVER ? 0 : Math.pow(.5, ((double) minute - fixed[kind]) / minutes[kind]);
    }
}
