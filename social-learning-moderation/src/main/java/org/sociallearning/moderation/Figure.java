package org.sociallearning.moderation;

import java.time.Duration;
import java.util.Objects;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * One figure that a finding states: never of a participant. Immutable.
 *
 * @param key its name, as in {@code waiting}
 * @param value its value: a number, a share from 0 to 1, or milliseconds
 * @param unit what the value is
 * @param of over how many contributions a share is taken; 0 for the rest
 */
public record Figure(String key, double value, Unit unit, int of) {
    /** What a figure's value is. */
    public enum Unit {
        /** A number of things. */
        COUNT,
        /** A share from 0 to 1; what rests on it is a ratio rule, which waits until there is enough. */
        SHARE,
        /** A duration in milliseconds. */
        TIME
    }

    public Figure {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(unit, "unit");
        boolean share = unit == Unit.SHARE;
        if (!Double.isFinite(value) || value < 0 || (share && (value > 1 || of <= 0))) {
            throw new SocialLearningException(key + " (" + value + ") must be "
                    + (share ? "a share from 0 to 1 of something" : "a number from 0 up"));
        }
    }

    /** A number of things. */
    public static Figure count(String key, long value) {
        return new Figure(key, value, Unit.COUNT, 0);
    }

    /**
     * A share.
     *
     * @param of over how many contributions it is taken
     * @throws SocialLearningException when {@code of} is 0
     */
    public static Figure share(String key, double value, int of) {
        return new Figure(key, value, Unit.SHARE, of);
    }

    /** A duration; a negative one counts as none. */
    public static Figure time(String key, Duration value) {
        return new Figure(key, Math.max(0, value.toMillis()), Unit.TIME, 0);
    }

    /** As in {@code waiting=3.0 COUNT}. */
    @Override
    public String toString() {
        return key + "=" + value + " " + unit;
    }
}
