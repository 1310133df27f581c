package org.sociallearning.core.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of the characters of a JSON string, where possible without making a {@link String} first.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface JsonText<T> {
    /**
     * The value of these characters, or null when they are none. The array belongs to the reader: it is neither kept nor
     * changed.
     *
     * @param chars holds the characters
     * @param from index of the first one
     * @param length how many there are
     */
    @Nullable
    T of(char[] chars, int from, int length);

    /** The same for valid UTF-8, for who can do it faster. */
    default @Nullable T ofUtf8(byte[] bytes, int from, int length) {
        char[] chars = new String(bytes, from, length, StandardCharsets.UTF_8).toCharArray();
        return of(chars, 0, chars.length);
    }
}
