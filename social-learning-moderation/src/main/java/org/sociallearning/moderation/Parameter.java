package org.sociallearning.moderation;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * One number of a policy that a host may set: name, type, default and bounds. Immutable.
 *
 * @param <T> what its values are
 */
public final class Parameter<T extends Comparable<T>> {
    private final String name;
    private final Type type;
    private final T standard;
    private final T min;
    private final T max;

    /** What kind of value a parameter has. */
    public enum Type {
        /** A duration, written as in {@code PT24H} or {@code P14D}. */
        DURATION,
        /** A whole number. */
        WHOLE,
        /** A share from 0 to 1. */
        SHARE,
        /** Yes or no, written {@code true} or {@code false}. */
        FLAG
    }

    private Parameter(String name, Type type, T standard, T min, T max) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = type;
        this.standard = standard;
        this.min = min;
        this.max = max;
        check(standard);
    }

    /**
     * A duration.
     *
     * @throws SocialLearningException when the default lies outside the bounds
     */
    public static Parameter<Duration> duration(String name, Duration standard, Duration min, Duration max) {
        return new Parameter<>(name, Type.DURATION, standard, min, max);
    }

    /**
     * A whole number.
     *
     * @throws SocialLearningException when the default lies outside the bounds
     */
    public static Parameter<Integer> whole(String name, int standard, int min, int max) {
        return new Parameter<>(name, Type.WHOLE, standard, min, max);
    }

    /**
     * A share.
     *
     * @throws SocialLearningException when the default lies outside the bounds
     */
    public static Parameter<Double> share(String name, double standard, double min, double max) {
        return new Parameter<>(name, Type.SHARE, standard, min, max);
    }

    /** Yes or no. */
    public static Parameter<Boolean> flag(String name, boolean standard) {
        return new Parameter<>(name, Type.FLAG, standard, false, true);
    }

    /** Its name, as in {@code waitFor}. */
    public String name() {
        return name;
    }

    /** What kind of value it has. */
    public Type type() {
        return type;
    }

    /** Its value unless a host sets another. */
    public T standard() {
        return standard;
    }

    /** The smallest value. */
    public T min() {
        return min;
    }

    /** The largest value. */
    public T max() {
        return max;
    }

    /**
     * Gives the value back when it lies within the bounds.
     *
     * @throws SocialLearningException when it does not
     */
    public T check(T value) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0 || isNoNumber(value)) {
            throw new SocialLearningException(refusal(show(value)));
        }
        return value;
    }

    /**
     * Reads a value from its text.
     *
     * @throws SocialLearningException when the text is no such value or lies outside the bounds
     */
    public T parse(String text) {
        Object value;
        try {
            value = switch (type) {
                case DURATION -> Duration.parse(text);
                case WHOLE -> Integer.valueOf(text);
                case SHARE -> Double.valueOf(text);
                case FLAG -> flag(text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new SocialLearningException(refusal(text), e);
        }
        return check(cast(value));
    }

    /** A value as text that {@link #parse} reads; whole days as in {@code P14D}. */
    public String show(T value) {
        if (value instanceof Duration duration
                && duration.toDays() >= 2
                && duration.equals(Duration.ofDays(duration.toDays()))) {
            return "P" + duration.toDays() + "D";
        }
        return value.toString();
    }

    /** The value of this parameter's type; used where a value was stored beside its parameter. */
    @SuppressWarnings("unchecked") // the type of the bounds was checked when the parameter was made
    T cast(Object value) {
        return (T) standard.getClass().cast(value);
    }

    private static Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static boolean isNoNumber(Object value) {
        return value instanceof Double number && number.isNaN();
    }

    private String refusal(String value) {
        String shown = value.length() > 80 ? value.length() + " characters" : value;
        return name + " (" + shown + ") must be "
                + switch (type) {
                    case DURATION -> "a duration from " + show(min) + " to " + show(max);
                    case WHOLE -> "a whole number from " + show(min) + " to " + show(max);
                    case SHARE -> "a share from " + show(min) + " to " + show(max);
                    case FLAG -> "true or false";
                };
    }

    /** Name and default, as in {@code waitFor=PT24H}. */
    @Override
    public String toString() {
        return name + "=" + show(standard);
    }
}
