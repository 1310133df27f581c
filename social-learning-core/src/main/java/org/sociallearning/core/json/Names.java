package org.sociallearning.core.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Gives the same string for the same name of a member, from a table of fixed size. Used by one thread. */
final class Names {
    private static final int ROOM = 256;

    private final byte[][] keys = new byte[ROOM][];
    private final @Nullable String[] names = new String[ROOM];

    String of(byte[] b, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + b[i];
        }
        int place = (hash ^ (hash >>> 8)) & (ROOM - 1);
        String name = names[place];
        if (name != null && Arrays.equals(keys[place], 0, keys[place].length, b, from, to)) {
            return name;
        }
        String made = new String(b, from, to - from, StandardCharsets.UTF_8);
        keys[place] = Arrays.copyOfRange(b, from, to);
        names[place] = made;
        return made;
    }
}
