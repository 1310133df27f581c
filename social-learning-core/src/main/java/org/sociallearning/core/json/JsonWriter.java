package org.sociallearning.core.json;

import java.io.Closeable;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8. Every {@link String} can be written: half of a surrogate pair is escaped. A stream that fails throws
 * {@link java.io.UncheckedIOException}. Not thread-safe.
 */
public interface JsonWriter extends Closeable {
    /** Writes to a stream without any white space. */
    static JsonWriter to(OutputStream out) {
        return Jackson2Writer.compact(out);
    }

    /** Writes to a stream with one member or element a line and an indent of two spaces. */
    static JsonWriter indentedTo(OutputStream out) {
        return Jackson2Writer.indented(out);
    }

    /** Starts an object. */
    JsonWriter beginObject();

    /** Ends the object. */
    JsonWriter endObject();

    /** Starts an array. */
    JsonWriter beginArray();

    /** Ends the array. */
    JsonWriter endArray();

    /** The name of the next member. */
    JsonWriter name(String name);

    /** A string, or {@code null}. */
    JsonWriter text(@Nullable String value);

    /** A whole number. */
    JsonWriter number(long value);

    /** A number; it must be finite. */
    JsonWriter number(double value);

    /** True or false. */
    JsonWriter flag(boolean value);

    /** The literal {@code null}. */
    JsonWriter nothing();

    /** A value that is JSON already; it is not checked. Line ends in it are written as blanks. */
    JsonWriter raw(String json);

    /** Members without braces that are JSON already, after at least one other member; they are not checked. */
    JsonWriter rawMembers(String json);

    /** Ends a line of JSON Lines: a line feed between documents. */
    JsonWriter line();

    /** A member with a string, or with {@code null}. */
    default JsonWriter member(String name, @Nullable String value) {
        return name(name).text(value);
    }

    /** A member with a whole number. */
    default JsonWriter member(String name, long value) {
        return name(name).number(value);
    }

    /** A member with a number. */
    default JsonWriter member(String name, double value) {
        return name(name).number(value);
    }

    /** A member with true or false. */
    default JsonWriter member(String name, boolean value) {
        return name(name).flag(value);
    }

    /** Hands everything written so far to the stream. */
    void flush();

    /** Flushes; the stream stays open, it is the caller's. */
    @Override
    void close();
}
