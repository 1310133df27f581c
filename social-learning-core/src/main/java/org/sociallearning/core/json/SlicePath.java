package org.sociallearning.core.json;

import java.util.function.Predicate;

/** Where a reader of a slice is: for each depth which member or element. */
final class SlicePath {
    private static final int MOST = 60;

    private final Predicate<String> known;
    private final int[] from = new int[65];
    private final int[] to = new int[65];

    /** A path that shows the names that are known; where the input is broken, a text may stand in the place of a name. */
    SlicePath(Predicate<String> known) {
        this.known = known;
    }

    void enterArray(int depth) {
        from[depth] = -1;
        to[depth] = -1;
    }

    void enterObject(int depth) {
        from[depth] = 0;
        to[depth] = 0;
    }

    void element(int depth) {
        to[depth]++;
    }

    void member(int depth, int nameFrom, int nameTo) {
        from[depth] = nameFrom;
        to[depth] = nameTo;
    }

    /** The name of the current member of an object. */
    String name(Names names, byte[] bytes, int depth) {
        int nameFrom = from[depth];
        int nameTo = to[depth];
        if (Scan.plain(bytes, nameFrom, nameTo) == nameTo) {
            return names.of(bytes, nameFrom, nameTo);
        }
        StringBuilder name = new StringBuilder();
        Scan.unescape(bytes, nameFrom, nameTo, name);
        return name.toString();
    }

    String text(byte[] bytes, int depth) {
        StringBuilder path = new StringBuilder();
        for (int i = 1; i <= depth; i++) {
            if (from[i] < 0) {
                if (to[i] >= 0) {
                    path.append('[').append(to[i]).append(']');
                }
            } else if (from[i] > 0) {
                if (path.length() > 0) {
                    path.append('.');
                }
                append(bytes, from[i], to[i], path);
            }
        }
        return path.toString();
    }

    /** A name that looks like one and is known. */
    private void append(byte[] bytes, int from, int to, StringBuilder path) {
        int start = path.length();
        boolean safe = to > from && to - from <= MOST;
        for (int i = from; i < to && safe; i++) {
            safe = bytes[i] > ' ' && bytes[i] < 0x7F && bytes[i] != '\\';
            path.append((char) bytes[i]);
        }
        if (!safe || !known.test(path.substring(start))) {
            path.setLength(start);
            path.append('?');
        }
    }
}
