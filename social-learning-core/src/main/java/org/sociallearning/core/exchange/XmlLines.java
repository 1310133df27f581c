package org.sociallearning.core.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * Feeds a part to XML parsers line by line: a parser never has more than one line that it has not yet looked at, so that after
 * an error a new parser can go on with the next line.
 */
final class XmlLines extends Reader {
    /** The most characters of one row; a text of a million characters, each escaped, fits. */
    static final int MAX_ROW = 8_000_000;

    private final TextReader text;
    private final StringBuilder line = new StringBuilder();
    private String pending = "";
    private boolean lineEnded = true;
    private long number;
    private int sinceRow;
    private int linesSinceRow;
    private int rowsOnLine;
    private boolean tooLong;
    private boolean ended;

    XmlLines(TextReader text) {
        this.text = text;
    }

    @Override
    public int read(char[] to, int from, int max) throws IOException {
        if (!pending.isEmpty()) {
            int n = Math.min(max, pending.length());
            pending.getChars(0, n, to, from);
            pending = pending.substring(n);
            return n;
        }
        int n = readLine(to, from, max);
        if (n > 0) {
            sinceRow += n;
            if (sinceRow > MAX_ROW) {
                tooLong = true;
                throw new IOException("too long a row");
            }
            line.append(to, from, n);
        }
        return n;
    }

    private int readLine(char[] to, int from, int max) throws IOException {
        int n = text.read(to, from, max);
        if (n > 0) {
            if (lineEnded) {
                line.setLength(0);
                number++;
                linesSinceRow++;
                rowsOnLine = 0;
            }
            lineEnded = to[from + n - 1] == '\n';
        }
        ended = n < 0;
        return n;
    }

    /** Where the row lies that is being read or was read last: the line it begins at, and which of the line it is. */
    String position() {
        long start = number - Math.max(1, linesSinceRow) + 1;
        return rowsOnLine == 0 ? Long.toString(start) : start + "#" + (rowsOnLine + 1);
    }

    /** Whether the last error is a row that is too long. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isEnded() {
        return ended && pending.isEmpty();
    }

    /** A row was read whole; what follows belongs to the next one. */
    void rowRead() {
        sinceRow = 0;
        linesSinceRow = 0;
        rowsOnLine++;
    }

    /** The root was opened; rows begin. */
    void rootRead() {
        rowRead();
        rowsOnLine = 0;
    }

    /**
     * Goes on after an error: with the last line once more when the broken row began before it and a row begins there, else
     * with the next line. {@code opening} is given to the parser first.
     */
    void goOnAfterError(String opening) throws IOException {
        boolean again =
                linesSinceRow > 1 && !tooLong && line.toString().stripLeading().startsWith("<row");
        char[] rest = new char[1024];
        while (!lineEnded && !ended) {
            int n = readLine(rest, 0, rest.length);
            if (again && n > 0 && line.length() < MAX_ROW) {
                line.append(rest, 0, n);
            }
        }
        tooLong = false;
        sinceRow = 0;
        linesSinceRow = 0;
        rowsOnLine = 0;
        pending = "";
        if (again) {
            pending = opening + line;
            linesSinceRow = 1;
        } else if (!ended) {
            int n = readLine(rest, 0, rest.length);
            pending = n < 0 ? "" : opening + String.valueOf(rest, 0, n);
            line.append(rest, 0, Math.max(0, n));
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
