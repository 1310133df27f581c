package org.sociallearning.core.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;

/**
 * One record with named fields, and what is wrong with those that were asked for. Whoever asks goes on with a stand-in value
 * and looks at {@link #problems} before using any.
 */
final class Row {
    /** Stands for a number that is not there. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MAX_DIGITS = 15;
    private static final TimeFormat.Moment NO_TIME = TimeFormat.Moment.exact(Instant.EPOCH);

    private final String position;
    private final UnaryOperator<@Nullable String> fields;
    private final List<Problem> problems = new ArrayList<>();

    Row(String position, UnaryOperator<@Nullable String> fields) {
        this.position = position;
        this.fields = fields;
    }

    String position() {
        return position;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The text of a field, or null. */
    @Nullable
    String text(String field) {
        String value = fields.apply(field);
        if (value != null && isBroken(value)) {
            problem(field, Problem.lengthOf(value), "must be text in its encoding, without control characters");
        }
        return value;
    }

    /** A whole number, {@link #NONE} when the field is absent or no number. */
    long number(String field) {
        String value = fields.apply(field);
        if (value == null || value.isEmpty()) {
            return NONE;
        }
        long number = parse(value);
        if (number == NONE) {
            problem(field, Problem.lengthOf(value), "must be a whole number of at most " + MAX_DIGITS + " digits");
        }
        return number;
    }

    /** A whole number that must be there. */
    long requiredNumber(String field) {
        String value = fields.apply(field);
        if (value == null || value.isEmpty()) {
            problem(field, "absent", "must be there");
            return NONE;
        }
        return number(field);
    }

    /** A time that must be there, and not before 1970: earlier ones are zeros and slips of converters. */
    TimeFormat.Moment time(String field, TimeFormat format) {
        String value = fields.apply(field);
        if (value == null || value.isBlank()) {
            problem(field, "absent", "must be there");
            return NO_TIME;
        }
        TimeFormat.Moment moment = format.parse(value.strip());
        if (moment == null) {
            problem(field, asTime(value), format.rule());
            return NO_TIME;
        }
        if (moment.at().isBefore(Instant.EPOCH)) {
            problem(field, value, "must not be before 1970");
        }
        return moment;
    }

    void problem(String field, String value, String rule) {
        problems.add(Problem.of(position, field, value, rule));
    }

    /** A text that may have come into the wrong column is shown only where it can be nothing but a time. */
    private static String asTime(String value) {
        for (int i = 0; i < value.length(); i++) {
            if ("0123456789-+:./TZ ".indexOf(value.charAt(i)) < 0) {
                return Problem.lengthOf(value);
            }
        }
        return value;
    }

    private static boolean isBroken(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
                return true;
            }
        }
        return TextReader.isBroken(value);
    }

    private static long parse(String value) {
        int start = value.charAt(0) == '-' ? 1 : 0;
        if (value.length() == start || value.length() - start > MAX_DIGITS) {
            return NONE;
        }
        for (int i = start; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return NONE;
            }
        }
        return Long.parseLong(value);
    }
}
