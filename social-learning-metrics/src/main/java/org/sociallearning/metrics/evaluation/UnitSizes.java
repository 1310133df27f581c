package org.sociallearning.metrics.evaluation;

/** What the sizes of units alone make of ties. */
final class UnitSizes {

    private UnitSizes() {}

    /** E-I if ties ignored units; from everybody's unit number, in order, of two people or more. */
    static double expected(int[] sorted) {
        double same = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            // Each further member of a unit makes two more ordered pairs with each before it: n (n - 1) in the end.
            same += 2.0 * (run - 1);
        }
        return 1 - 2 * same / (sorted.length * (sorted.length - 1.0));
    }
}
