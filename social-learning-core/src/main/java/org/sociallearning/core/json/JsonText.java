package org.sociallearning.core.json;

import org.jspecify.annotations.Nullable;

/**
 * Makes a value of the characters of a JSON string without making a {@link String} first.
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
}
