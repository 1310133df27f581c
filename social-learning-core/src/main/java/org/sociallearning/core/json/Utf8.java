package org.sociallearning.core.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Strict UTF-8: nothing overlong, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {
    static final String NOT_UTF8 = "is not UTF-8";
    static final String WIDE = "is UTF-16 or UTF-32, must be UTF-8";

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The index of the first byte that is not UTF-8, or -1. */
    static int firstInvalid(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to) {
            while (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGH_BITS) == 0) {
                i += 8;
            }
            while (i < to && bytes[i] >= 0) {
                i++;
            }
            while (i < to && bytes[i] < 0) {
                int length = sequence(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return -1;
    }

    /** How many bytes a byte-order mark of UTF-8 takes at the start: 3 or 0. */
    static int mark(byte[] bytes, int from, int to) {
        return to - from >= 3
                        && bytes[from] == (byte) 0xEF
                        && bytes[from + 1] == (byte) 0xBB
                        && bytes[from + 2] == (byte) 0xBF
                ? 3
                : 0;
    }

    /** Whether the input starts like UTF-16 or UTF-32, with a byte-order mark or without one. */
    static boolean isWide(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return false;
        }
        int first = bytes[from] & 0xFF;
        int second = bytes[from + 1] & 0xFF;
        boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
        return marked || ((first == 0 || second == 0) && !isZeros(bytes, from, Math.min(to, from + 4)));
    }

    /** Zeros mean nothing in any encoding: they are what a disk leaves of a write that was torn. */
    private static boolean isZeros(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** How many more bytes follow this first byte of a sequence, or -1 when none can start with it. */
    static int following(int first) {
        if (first < 0x80) {
            return 0;
        }
        if (first < 0xC2 || first > 0xF4) {
            return -1;
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    /** The least second byte after this first one. */
    static int least(int first) {
        return first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    }

    /** The greatest second byte after this first one. */
    static int greatest(int first) {
        return first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    }

    private static int sequence(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int more = following(first);
        if (more < 1 || at + more >= to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        if (second < least(first) || second > greatest(first)) {
            return 0;
        }
        for (int i = 2; i <= more; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return more + 1;
    }
}
