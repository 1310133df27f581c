package org.sociallearning.core.json;

/**
 * A place in the input. Immutable.
 *
 * @param line the line, from 1
 * @param column the column in bytes, from 1
 * @param offset the offset in bytes, from 0
 */
record JsonPosition(long line, long column, long offset) {
    static final JsonPosition START = new JsonPosition(1, 1, 0);

    /** The place of an offset in a slice. */
    static JsonPosition in(byte[] bytes, int from, int to, long offset) {
        long line = 1;
        int lineStart = from;
        int end = (int) Math.min(to, from + offset);
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new JsonPosition(line, end - lineStart + 1L, end - (long) from);
    }
}
