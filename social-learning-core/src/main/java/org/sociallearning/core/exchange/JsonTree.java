package org.sociallearning.core.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.json.JsonReader;
import org.sociallearning.core.problem.Problem;

/**
 * One JSON value as maps, lists, texts, {@link Num}, booleans and {@link #NULL}, bounded: what is beyond the bounds is passed
 * over and {@link #isTooBig} says so.
 */
final class JsonTree {
    /** The literal {@code null}. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** The most values of one tree. */
    static final int MAX_VALUES = 50_000;

    /** The most characters of all its texts and names. */
    static final int MAX_CHARACTERS = 8_000_000;

    private final JsonReader in;
    private int values;
    private long characters;
    private boolean twice;

    JsonTree(JsonReader in) {
        this.in = in;
    }

    /** Whether something was passed over. */
    boolean isTooBig() {
        return values > MAX_VALUES || characters > MAX_CHARACTERS;
    }

    /** Whether an object named a member twice. */
    boolean hasMemberTwice() {
        return twice;
    }

    /** The current value. */
    Object read() {
        values++;
        return switch (in.kind()) {
            case OBJECT -> object();
            case ARRAY -> array();
            case TEXT -> count(in.text());
            case NUMBER -> new Num(in.numberText());
            case BOOLEAN -> in.booleanValue();
            case NULL -> NULL;
        };
    }

    /** Puts the current value into an object under a name. */
    void member(Map<String, Object> object, String name) {
        if (!isTooBig()) {
            twice |= object.put(count(name), read()) != null;
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        in.beginObject();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            member(members, name);
        }
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        in.beginArray();
        while (in.next()) {
            if (!isTooBig()) {
                elements.add(read());
            }
        }
        return elements;
    }

    private String count(String text) {
        characters += text.length();
        return text;
    }

    /** A value as a problem may show it: of a text its length. */
    static String shown(Object value) {
        if (value instanceof String text) {
            return Problem.lengthOf(text);
        }
        return value instanceof Map ? "object" : value instanceof List ? "array" : value.toString();
    }

    /** A number as it is written. */
    record Num(String text) {
        double value() {
            return Double.parseDouble(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
