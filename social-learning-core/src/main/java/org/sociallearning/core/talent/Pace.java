package org.sociallearning.core.talent;

/**
 * How long ago something was, by the pace of the community: one half-life is the time in which 50 answers came, but at least
 * three days, so that a quiet community remembers longer and a busy one does not forget over a weekend. From a table of 2,048
 * equal steps. Immutable.
 */
final class Pace {
    /** How many of the latest answers it stands on: ten half-lives. */
    static final int ANSWERS = 500;

    private static final double A_HALF_LIFE = 50;
    private static final double LEAST_MINUTES = 3 * 24 * 60;
    private static final int STEPS = 2048;
    private static final double GONE = 10;

    private final int now;
    private final double minutesPerStep;
    private final double[] remains = new double[STEPS];

    Pace(LatestTimes answers, int now) {
        this.now = now;
        double longest = GONE * LEAST_MINUTES;
        if (answers.size() > 0) {
            longest = Math.max(longest, (double) now - answers.get(answers.size() - 1));
        }
        minutesPerStep = longest / (STEPS - 1);
        int later = 0;
        for (int step = 0; step < STEPS; step++) {
            double minutes = step * minutesPerStep;
            while (later < answers.size() && (double) now - answers.get(later) < minutes) {
                later++;
            }
            double age = Math.min(later / A_HALF_LIFE, minutes / LEAST_MINUTES);
            remains[step] = age < GONE ? Math.exp(-Math.log(2) * age) : 0;
        }
    }

    int now() {
        return now;
    }

    /** The time before which nothing counts any more. */
    int since() {
        int step = 0;
        while (step < STEPS - 1 && remains[step] > 0) {
            step++;
        }
        return (int) Math.max(-Integer.MAX_VALUE, now - step * minutesPerStep);
    }

    /** What still counts of something done then; 0 of what is still to come. */
    double remains(int minute) {
        return minute > now ? 0 : remains[step(minute)];
    }

    private int step(int minute) {
        double step = ((double) now - minute) / minutesPerStep;
        return (int) Math.max(0, Math.min(STEPS - 1, step + .5));
    }
}
