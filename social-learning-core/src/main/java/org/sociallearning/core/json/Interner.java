package org.sociallearning.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same object for the same characters, from a table of fixed size: of two that fall in the same place the later one
 * stays. Long strings are not kept, nor those with escapes. Used by one thread.
 */
final class Interner<T> implements JsonText<T> {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int LONGEST = 80;

    private final Function<String, @Nullable T> make;
    private final byte[][] keys;
    private final @Nullable Object[] values;

    /** A table with room for a power of two. */
    Interner(int room, Function<String, @Nullable T> make) {
        this.make = make;
        this.keys = new byte[room][];
        this.values = new Object[room];
    }

    @Override
    public @Nullable T of(char[] chars, int from, int length) {
        return make.apply(new String(chars, from, length));
    }

    @Override
    public @Nullable T ofUtf8(byte[] bytes, int from, int length) {
        int place = place(bytes, from, length);
        byte[] key = keys[place];
        if (key != null && Arrays.equals(key, 0, key.length, bytes, from, from + length)) {
            @SuppressWarnings("unchecked")
            T known = (T) values[place];
            return known;
        }
        T made = make.apply(new String(bytes, from, length, StandardCharsets.UTF_8));
        if (made != null && length <= LONGEST) {
            keys[place] = Arrays.copyOfRange(bytes, from, from + length);
            values[place] = made;
        }
        return made;
    }

    /** By the ends and the length; what differs in the middle only shares a place. */
    private int place(byte[] bytes, int from, int length) {
        long hash = length;
        if (length >= Long.BYTES) {
            hash += (long) LONGS.get(bytes, from) * MIX;
            hash ^= (long) LONGS.get(bytes, from + length - Long.BYTES);
        } else {
            for (int i = from; i < from + length; i++) {
                hash = (hash << 8) + bytes[i];
            }
        }
        hash *= MIX;
        return (int) (hash >>> 40) & (keys.length - 1);
    }
}
