package org.sociallearning.core.community;

/**
 * What is wrong with circles, as one number that never leaves this package. A pair that was together before outweighs
 * everything else; then each person counts who is with nobody close, or with nobody from elsewhere, though such people are
 * there. Belongs to one thread.
 */
final class CircleCost {
    private final Closeness closeness;
    private final boolean[] hasClose;
    private final boolean[] hasElsewhere;
    private final long repeat;
    private long lookups;

    CircleCost(Closeness closeness) {
        this.closeness = closeness;
        int people = closeness.people();
        this.hasClose = new boolean[people];
        this.hasElsewhere = new boolean[people];
        this.repeat = 2L * people + 1;
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people && !(hasClose[one] && hasElsewhere[one]); other++) {
                if (one != other && !closeness.wereTogether(one, other)) {
                    boolean close = closeness.areClose(one, other);
                    hasClose[one] |= close;
                    hasElsewhere[one] |= !close;
                }
            }
        }
    }

    /** The cost of the first so many of these people together. */
    long of(int[] circle, int size) {
        long cost = 0;
        int close = 0;
        int elsewhere = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                int both = (1 << i) | (1 << j);
                if (closeness.areClose(circle[i], circle[j])) {
                    close |= both;
                } else {
                    elsewhere |= both;
                }
                if (closeness.wereTogether(circle[i], circle[j])) {
                    cost += repeat;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            cost += hasClose[circle[i]] && ((close >> i) & 1) == 0 ? 1 : 0;
            cost += hasElsewhere[circle[i]] && ((elsewhere >> i) & 1) == 0 ? 1 : 0;
        }
        lookups += (long) size * (size - 1);
        return cost;
    }

    long of(int[] circle) {
        return of(circle, circle.length);
    }

    /** How many pairs of a circle were together before. */
    int repeats(int[] circle) {
        return (int) (of(circle) / repeat);
    }

    /** How many times two people were looked up so far: the measure of work, which a clock would make differ from run to run. */
    long lookups() {
        return lookups;
    }
}
