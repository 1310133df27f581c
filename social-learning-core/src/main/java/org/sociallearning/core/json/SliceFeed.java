package org.sociallearning.core.json;

import java.io.InputStream;

/**
 * Hands one slice after the other to the same parser: making a parser for each line would cost as much as reading the line.
 * The first bytes are blanks, so that the library below has nothing to guess about the encoding.
 */
final class SliceFeed extends InputStream {
    private static final byte[] BLANKS = {' ', ' ', ' ', ' '};

    private byte[] bytes = BLANKS;
    private int from;
    private int next;
    private int to = BLANKS.length;
    private long fed;
    private long base;
    private boolean exhausted;

    void start(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.next = from;
        this.to = to;
        this.base = fed;
    }

    /** Whether the parser was told that there is no more; it takes no further slice then. */
    boolean isExhausted() {
        return exhausted;
    }

    /** The index in the array of this offset in all that was fed. */
    int index(long offset) {
        return (int) Math.max(from, Math.min(to, from + offset - base));
    }

    byte[] bytes() {
        return bytes;
    }

    int to() {
        return to;
    }

    JsonPosition positionOf(int index) {
        return JsonPosition.in(bytes, from, to, index - (long) from);
    }

    @Override
    public int read() {
        if (next == to) {
            exhausted = true;
            return -1;
        }
        fed++;
        return bytes[next++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int at, int length) {
        if (next == to) {
            exhausted = true;
            return -1;
        }
        int count = Math.min(length, to - next);
        System.arraycopy(bytes, next, target, at, count);
        next += count;
        fed += count;
        return count;
    }
}
