package org.sociallearning.core.problem;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one record of the input: where it is, which field, what its value is and which rule it
 * breaks. Values of ids, numbers, enums and instants are shown, cut at {@value #MAX_VALUE} characters; of a text only the
 * length is. Immutable.
 *
 * @param position where the record is: a line number, a path in the document, or the id of the event
 * @param path the field, as in {@code header.at}; empty when the record as a whole is meant
 * @param value the offending value as it may be shown
 * @param rule the rule, as in {@code must not be null}
 * @param maybe a hint of what may have been meant, or null
 */
public record Problem(
        String position,
        String path,
        String value,
        String rule,
        @Nullable String maybe) {
    /** The most characters of a value that a problem shows. */
    public static final int MAX_VALUE = 80;

    public Problem {
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(rule, "rule");
        value = shown(value);
    }

    /** A problem without a hint. */
    public static Problem of(String position, String path, String value, String rule) {
        return new Problem(position, path, value, rule, null);
    }

    /** The same problem with a hint. */
    public Problem withMaybe(String hint) {
        return new Problem(position, path, value, rule, hint);
    }

    /** The same problem at another position. */
    public Problem at(String where) {
        return new Problem(where, path, value, rule, maybe);
    }

    /** How a text may be shown: its length and nothing of it. */
    public static String lengthOf(CharSequence text) {
        return text.length() + " characters";
    }

    /** A first line, then each problem on its own line. */
    public static String list(String what, List<Problem> problems) {
        StringBuilder lines = new StringBuilder(what);
        for (Problem problem : problems) {
            lines.append("\n  ").append(problem);
        }
        return lines.toString();
    }

    /** {@code position: path (value) rule}, then {@code Maybe ...} on the same line. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(position).append(": ");
        if (!path.isEmpty()) {
            line.append(path).append(' ');
        }
        line.append('(').append(value).append(") ").append(rule);
        if (maybe != null) {
            line.append(". Maybe ").append(maybe);
        }
        return line.toString();
    }

    private static String shown(String value) {
        StringBuilder safe = new StringBuilder(Math.min(value.length(), MAX_VALUE));
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (safe.length() >= MAX_VALUE - 1) {
                return safe.append('…').toString();
            }
            safe.append(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '�' : c);
        }
        return safe.toString();
    }
}
