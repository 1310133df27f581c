package org.sociallearning.core.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same object for the same characters, from a table of fixed size: of two that fall in the same place the later one
 * stays. Long strings are not kept. Not thread-safe.
 */
final class Interner<T> implements JsonText<T> {
    private static final int LONGEST = 80;

    private final Function<String, @Nullable T> make;
    private final @Nullable String[] keys;
    private final @Nullable Object[] values;

    /** A table with room for a power of two. */
    Interner(int room, Function<String, @Nullable T> make) {
        this.make = make;
        this.keys = new String[room];
        this.values = new Object[room];
    }

    @Override
    public @Nullable T of(char[] chars, int from, int length) {
        if (length > LONGEST) {
            return make.apply(new String(chars, from, length));
        }
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + chars[i];
        }
        int place = (hash ^ hash >>> 15) & (keys.length - 1);
        String key = keys[place];
        if (key != null && same(key, chars, from, length)) {
            @SuppressWarnings("unchecked")
            T known = (T) values[place];
            return known;
        }
        String text = new String(chars, from, length);
        T made = make.apply(text);
        if (made != null) {
            keys[place] = text;
            values[place] = made;
        }
        return made;
    }

    static boolean same(String key, char[] chars, int from, int length) {
        if (key.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (key.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
