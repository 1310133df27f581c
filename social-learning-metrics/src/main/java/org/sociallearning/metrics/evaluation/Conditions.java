package org.sociallearning.metrics.evaluation;

/**
 * What an evaluation asks for before it says anything. Immutable and thread-safe.
 *
 * @param people least number of active people, 10 unless stated and never under 5
 * @param weeks least number of complete weeks of each period
 * @param size the stated size of change: an interval that spans more than its square says too little
 * @param alpha how often any change may be called where there is none
 */
public record Conditions(int people, int weeks, double size, double alpha) {

    /** Rejects conditions under which a verdict would mean nothing. */
    public Conditions {
        if (people < 5) {
            throw new IllegalArgumentException("people (" + people + ") must be at least 5");
        }
        if (weeks < 2) {
            throw new IllegalArgumentException("weeks (" + weeks + ") must be at least 2");
        }
        if (!(size > 1)) {
            throw new IllegalArgumentException("size (" + size + ") must be over 1. Maybe 2, for a doubling?");
        }
        if (!(alpha > 0 && alpha < .5)) {
            throw new IllegalArgumentException("alpha (" + alpha + ") must lie between 0 and .5");
        }
    }

    /** 10 people, 4 weeks in each period, a doubling, .05. */
    public static Conditions withDefaults() {
        return new Conditions(10, 4, 2, .05);
    }

    /** The same with another least number of active people. */
    public Conditions withPeople(int least) {
        return new Conditions(least, weeks, size, alpha);
    }

    /** The same with another stated size of change. */
    public Conditions withSize(double stated) {
        return new Conditions(people, weeks, stated, alpha);
    }
}
