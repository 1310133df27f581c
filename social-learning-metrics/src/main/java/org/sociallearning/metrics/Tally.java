package org.sociallearning.metrics;

/** A count that grows in place, so that counting allocates nothing. */
final class Tally {
    long n;

    Tally() {}

    Tally(long n) {
        this.n = n;
    }
}
