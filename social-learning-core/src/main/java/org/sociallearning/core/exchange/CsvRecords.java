package org.sociallearning.core.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a part into records of fields as RFC 4180 says, with any separator: fields may be quoted, quotes inside are doubled,
 * quoted fields may span lines. After a record that is broken it goes on with the line after the one where that record began.
 */
final class CsvRecords implements Closeable {
    /** The most characters of one record. */
    static final int MAX_RECORD = 8_000_000;

    /** How much may be read again after broken records, so that a file of nothing but quotes ends too. */
    private static final long MAX_AGAIN = 8L * MAX_RECORD;

    private static final int END = -1;

    private final TextReader text;
    private final char separator;
    private final char[] buffer = new char[8192];
    private int next;
    private int filled;
    private String again = "";
    private int nextAgain;
    private long readAgain;

    private final StringBuilder raw = new StringBuilder();
    private int rawFromText;
    private final StringBuilder field = new StringBuilder();
    private List<String> fields = new ArrayList<>();
    private long line = 1;
    private long start = 1;
    private @Nullable String broken;

    CsvRecords(TextReader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The line at which the record begins, from 1. */
    long line() {
        return start;
    }

    /** The rule that the record breaks, or null. */
    @Nullable
    String broken() {
        return broken;
    }

    List<String> fields() {
        return fields;
    }

    /** Goes to the next record that is not an empty line; false at the end. */
    boolean next() throws IOException {
        int c;
        do {
            start = line;
            forget();
            fields = new ArrayList<>();
            broken = null;
            c = read();
        } while (c == '\n' || c == '\r');
        if (c == END) {
            return false;
        }
        while (broken == null && field(c)) {
            c = read();
        }
        if (broken != null) {
            recover();
        }
        return true;
    }

    /** Reads a field whose first character is given; true when another one follows. */
    private boolean field(int first) throws IOException {
        field.setLength(0);
        int c = first;
        if (c == '"') {
            quoted();
            c = broken == null ? read() : END;
            if (broken == null && c != separator && c != '\n' && c != '\r' && c != END) {
                broken = "must have a separator after a closing quote";
            }
        } else {
            while (c != separator && c != '\n' && c != END && broken == null) {
                field.append((char) c);
                c = read();
            }
            if (c != separator && !field.isEmpty() && field.charAt(field.length() - 1) == '\r') {
                field.setLength(field.length() - 1);
            }
        }
        if (c == '\r') {
            c = read();
            if (broken == null && c != '\n' && c != END) {
                broken = "must have a line feed after a carriage return";
            }
        }
        fields.add(field.toString());
        return c == separator;
    }

    private void quoted() throws IOException {
        while (broken == null) {
            int c = read();
            if (c == END) {
                broken = broken == null ? "must have a closing quote" : broken;
            } else if (c != '"') {
                field.append((char) c);
            } else if (peek() == '"') {
                field.append((char) read());
            } else {
                return;
            }
        }
    }

    private void recover() throws IOException {
        int end = indexOfLineEnd();
        fields = List.of();
        if (end < 0) {
            skipLine();
        } else {
            int rest = raw.length() - end - 1;
            if (rest > 0 && readAgain + rest <= MAX_AGAIN) {
                readAgain += rest;
                readAgain(rest);
                line = start + 1;
            } else if (raw.charAt(raw.length() - 1) != '\n') {
                skipLine();
            }
        }
    }

    /** Puts the last characters of the record before what comes next. */
    private void readAgain(int rest) {
        if (rawFromText == 0) {
            nextAgain -= rest;
        } else {
            again = raw.substring(raw.length() - rest);
            nextAgain = 0;
        }
    }

    private void forget() {
        raw.setLength(0);
        rawFromText = 0;
    }

    private int indexOfLineEnd() {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void skipLine() throws IOException {
        forget();
        boolean ended = false;
        while (!ended && peek() != END) {
            if (nextAgain < again.length()) {
                ended = again.charAt(nextAgain++) == '\n';
            } else {
                // The pieces that the text comes in end at the line's end at the latest.
                ended = buffer[filled - 1] == '\n';
                next = filled;
            }
        }
        line += ended ? 1 : 0;
    }

    private int read() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        if (nextAgain < again.length()) {
            nextAgain++;
        } else {
            next++;
            rawFromText++;
        }
        if (c == '\n') {
            line++;
        }
        raw.append((char) c);
        if (raw.length() > MAX_RECORD) {
            broken = "must be at most " + MAX_RECORD + " characters";
        }
        return c;
    }

    private int peek() throws IOException {
        if (nextAgain < again.length()) {
            return again.charAt(nextAgain);
        }
        if (next == filled) {
            next = 0;
            filled = Math.max(0, text.read(buffer, 0, buffer.length));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[next];
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
