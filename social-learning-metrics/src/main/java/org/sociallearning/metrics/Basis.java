package org.sociallearning.metrics;

import java.util.Arrays;

/**
 * What a number rests on: the door decides by this whether it may pass.
 *
 * @param people people it is about
 * @param contributors people who make its numerator
 * @param others people who make the rest of a share; {@link #NO_SHARE} for what is no share
 * @param events things counted
 * @param dominated whether the two largest leave too little for the rest to hide in
 * @param concentrated whether two people make more than half
 */
record Basis(int people, int contributors, int others, long events, boolean dominated, boolean concentrated) {
    static final int NO_SHARE = Integer.MAX_VALUE;

    /** The least that the others together must make, as a part of the largest. */
    private static final double REST = .15;

    /** A basis of these amounts per contributing person, in any order. */
    static Basis of(int people, long[] amounts, int others) {
        long[] sorted =
                Arrays.stream(amounts).filter(amount -> amount > 0).sorted().toArray();
        int n = sorted.length;
        long total = Arrays.stream(sorted).sum();
        long largest = n > 0 ? sorted[n - 1] : 0;
        long second = n > 1 ? sorted[n - 2] : 0;
        return new Basis(
                people, n, others, total, total - largest - second < REST * largest, 2 * (largest + second) > total);
    }

    /** A basis of people of whom each counts once. */
    static Basis ofPeople(int people, long events) {
        return new Basis(people, people, NO_SHARE, events, false, false);
    }
}
