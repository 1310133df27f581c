package org.sociallearning.core.json;

/**
 * How a value is written and read.
 *
 * @param <T> the value
 */
interface ValueForm<T> {
    /** Reads the current value, which is not {@code null}. */
    T read(JsonReader in);

    void write(JsonWriter out, T value);

    /** Whether a value of this kind is left out, as an empty list is. */
    default boolean isEmpty(T value) {
        return false;
    }
}
