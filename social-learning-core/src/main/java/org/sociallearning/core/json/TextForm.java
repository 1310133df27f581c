package org.sociallearning.core.json;

import java.util.function.Function;

/** A value that is written as one string. */
final class TextForm<T> implements ValueForm<T> {
    private final JsonText<T> reading;
    private final Function<T, String> writing;
    private final String rule;
    private final boolean closed;

    private TextForm(JsonText<T> reading, Function<T, String> writing, String rule, boolean closed) {
        this.reading = reading;
        this.writing = writing;
        this.rule = rule;
        this.closed = closed;
    }

    /** A string that must keep a rule. */
    static <T> TextForm<T> of(JsonText<T> reading, Function<T, String> writing, String rule) {
        return new TextForm<>(reading, writing, rule, false);
    }

    /** A string of a closed set, to which a newer version may have added. */
    static <T> TextForm<T> ofSet(JsonText<T> reading, Function<T, String> writing, String rule) {
        return new TextForm<>(reading, writing, rule, true);
    }

    @Override
    public T read(JsonReader in) {
        T value = in.text(reading);
        if (value == null) {
            throw refused(in.error(rule));
        }
        return value;
    }

    /** Reads the name of a member. */
    T read(JsonReader in, String name) {
        T value = reading.of(name.toCharArray(), 0, name.length());
        if (value == null) {
            throw refused(in.error("name", rule));
        }
        return value;
    }

    @Override
    public void write(JsonWriter out, T value) {
        out.text(written(value));
    }

    String written(T value) {
        return writing.apply(value);
    }

    private JsonException refused(JsonException error) {
        return closed ? error.asNewer() : error;
    }
}
