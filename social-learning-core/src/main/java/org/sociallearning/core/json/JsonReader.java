package org.sociallearning.core.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (UTF-8) value by value, forwards only, in bounded memory. There is one current value; what of it is not read is
 * skipped by the next step:
 *
 * <pre>{@code
 * while (in.next()) {                                   // each document of the input
 *   in.beginObject();
 *   for (String name = in.nextName(); name != null; name = in.nextName()) {
 *     switch (name) {
 *       case "id" -> id = in.text();
 *       case "tags" -> {
 *         in.beginArray();
 *         while (in.next()) {
 *           tags.add(in.text());
 *         }
 *       }
 *       default -> unknown.add(name);                   // its value is skipped
 *     }
 *   }
 * }
 * }</pre>
 *
 * Everything that is wrong with the input is a {@link JsonException} with place, path and rule; after one the reader cannot go
 * on. Limits are our own ({@link JsonLimits}). Not thread-safe.
 */
public interface JsonReader extends Closeable {
    /** Reads documents from a stream: one, or several after each other with white space between or not. */
    static JsonReader of(InputStream in, JsonLimits limits) throws IOException {
        return Jackson2Reader.ofStream(in, limits);
    }

    /** Reads documents from a stream within the default limits. */
    static JsonReader of(InputStream in) throws IOException {
        return of(in, JsonLimits.DEFAULT);
    }

    /** Reads one document from a part of an array, as a line of JSON Lines, within the default limits. */
    static JsonReader of(byte[] bytes, int from, int to) {
        return new SliceReader(JsonLimits.DEFAULT, name -> true).start(bytes, from, to);
    }

    /** Reads one document from a string within the default limits. */
    static JsonReader of(String json) {
        byte[] bytes = json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** Goes to the next element of the array, or the next document at the top. False at the end. */
    boolean next();

    /** Goes to the next member of the object, whose value is then the current one. Its name, or null at the end. */
    @Nullable
    String nextName();

    /** What the current value is. */
    JsonKind kind();

    /** Enters the current value, which must be an object. */
    void beginObject();

    /** Enters the current value, which must be an array. */
    void beginArray();

    /** The current value, which must be a string. */
    String text();

    /** The current value, which must be a string, made into something else; null where {@code make} says so. */
    <T> @Nullable T text(JsonText<T> make);

    /** The current value, which must be a whole number of at most 64 bits. */
    long longValue();

    /** The current value, which must be a whole number of at most 32 bits. */
    int intValue();

    /** The current value, which must be a finite number. */
    double doubleValue();

    /** The current value, which must be a number, as it is written. */
    String numberText();

    /** The current value, which must be true or false. */
    boolean booleanValue();

    /** Whether the current value is {@code null}. */
    default boolean isNull() {
        return kind() == JsonKind.NULL;
    }

    /**
     * The current value as JSON: byte for byte where the input is an array of bytes; from a stream, with white space left out
     * and escapes in their shortest form.
     */
    String raw();

    /** Where the current value is, as in {@code actor.account.name} or {@code tags[2]}; empty at the top. */
    String path();

    /** Checks that nothing but white space follows the current document. */
    void end();

    /** An error at the current value that gives its kind, and of a number, a literal or a string's length, the value. */
    JsonException error(String rule);

    /** An error at the current value. The value given must not hold a text of the input. */
    JsonException error(String value, String rule);

    @Override
    void close();
}
