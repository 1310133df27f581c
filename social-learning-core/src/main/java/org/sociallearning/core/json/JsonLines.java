package org.sociallearning.core.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.sociallearning.core.problem.Problem;

/**
 * Splits JSON Lines into lines, without reading what stands in them, in bounded memory: a line that is too long is passed over
 * and reported, and the next one is found. Empty lines are left out and counted. Not thread-safe.
 *
 * <pre>{@code
 * while (lines.next()) {
 *   if (lines.isTooLong()) {
 *     refuse(lines.problem());
 *   } else {
 *     events.read(lines.bytes(), lines.from(), lines.to());
 *   }
 * }
 * }</pre>
 */
public final class JsonLines implements Closeable {
    private static final int FIRST = 1 << 16;

    private final InputStream in;
    private final int most;
    private byte[] buffer;
    private int next;
    private int filled;
    private boolean ended;

    private int from;
    private int to;
    private long number;
    private long offset;
    private long lineOffset;
    private long tooLong;

    private JsonLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
        this.buffer = new byte[(int) Math.min(FIRST, room())];
    }

    /**
     * The lines of a stream in UTF-8; a byte-order mark is left out.
     *
     * @throws JsonException when it is UTF-16 or UTF-32
     */
    public static JsonLines of(InputStream in, JsonLimits limits) throws IOException {
        JsonLines lines = new JsonLines(in, limits.line());
        lines.begin();
        return lines;
    }

    /** The lines of a stream within the default limits. */
    public static JsonLines of(InputStream in) throws IOException {
        return of(in, JsonLimits.DEFAULT);
    }

    /** Goes to the next line that is not empty; false at the end. */
    public boolean next() throws IOException {
        while (nextLine()) {
            if (tooLong > 0 || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The array that holds the line, until the next one is asked for. */
    public byte[] bytes() {
        return buffer;
    }

    /** Where the line starts in the array. */
    public int from() {
        return from;
    }

    /** Where the line ends in the array, exclusive, without its line end. */
    public int to() {
        return to;
    }

    /** The number of the line, from 1; empty lines count. */
    public long number() {
        return number;
    }

    /** Where the line starts in the stream, in bytes. */
    public long offset() {
        return lineOffset;
    }

    /** Whether the line was longer than the limit; it cannot be read then. */
    public boolean isTooLong() {
        return tooLong > 0;
    }

    /** The line as a problem, when it is too long. */
    public Problem problem() {
        return Problem.of("line " + number, "", tooLong + " bytes", "is longer than " + most + " bytes");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void begin() throws IOException {
        boolean more = true;
        while (more && filled < 4) {
            more = fill();
        }
        if (Utf8.isWide(buffer, 0, filled)) {
            throw JsonException.of(JsonPosition.START, "", "input", Utf8.WIDE);
        }
        next = Utf8.mark(buffer, 0, filled);
        offset = next;
    }

    private boolean nextLine() throws IOException {
        from = next;
        lineOffset = offset;
        tooLong = 0;
        int scanned = next;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (buffer[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            scanned = filled;
            if (filled - from > most + 1L) {
                tooLong += filled - from;
                from = 0;
                filled = 0;
                scanned = 0;
                next = 0;
            } else if (from > 0 && filled == buffer.length) {
                System.arraycopy(buffer, from, buffer, 0, filled - from);
                scanned -= from;
                filled -= from;
                from = 0;
            }
            if (!fill()) {
                return (filled > from || tooLong > 0) && line(filled, filled);
            }
        }
    }

    private boolean line(int end, int after) {
        number++;
        to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
        next = after;
        offset += tooLong + after - from;
        if (tooLong > 0 || to - from > most) {
            tooLong += end - from;
            to = from;
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, room()));
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
            ended = true;
            return false;
        }
        filled += count;
        return true;
    }

    /** The longest line with its line end, and at least a byte-order mark. */
    private long room() {
        return Math.max(16, most + 2L);
    }

    private boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
