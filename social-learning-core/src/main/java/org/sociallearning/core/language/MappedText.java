package org.sociallearning.core.language;

import java.util.Arrays;

/** A text being rewritten, in which every UTF-16 unit remembers the units of the original it came from. */
final class MappedText {
    /** Stands for something inside a sentence that is not the author's words: inline code, a quotation, an image. */
    static final char OBJECT = '\uFFFC';

    /** Stands where an address is given that is not among the words, as behind the words of a link. */
    static final char LINK = '\uFDD0';

    /** The end of a block: whatever follows is another sentence. */
    static final char BREAK = '\u2029';

    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int length;

    MappedText(int capacity) {
        chars = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void append(char unit, int start, int end) {
        if (length == chars.length) {
            int larger = Math.max(16, length + (length >> 1));
            chars = Arrays.copyOf(chars, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        chars[length] = unit;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    void append(CharSequence units, int start, int end) {
        for (int i = 0; i < units.length(); i++) {
            append(units.charAt(i), start, end);
        }
    }

    /** Begins a new block, unless nothing was written since the last one began. */
    void breakHere(int at) {
        if (length > 0 && chars[length - 1] != BREAK) {
            append(BREAK, at, at);
        }
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    void replace(int index, char unit) {
        chars[index] = unit;
    }

    /** Where the unit begins in the original. */
    int start(int index) {
        return starts[index];
    }

    /** Where the unit ends in the original, exclusive. */
    int end(int index) {
        return ends[index];
    }

    int codePointAt(int index) {
        return Character.codePointAt(chars, index, length);
    }
}
