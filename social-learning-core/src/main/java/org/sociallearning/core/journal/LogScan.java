package org.sociallearning.core.journal;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads the lines of a part of a log file one after the other, through a window that grows with the longest line only. */
final class LogScan {
    /** What is done with a line. */
    interface Sink {
        /**
         * A line with its line feed.
         *
         * @param position where it begins in the log
         * @return whether to go on
         */
        boolean line(byte[] bytes, int from, int to, long position) throws IOException;

        /** A frame ends here. */
        default void frameEnds() throws IOException {}
    }

    private static final int WINDOW = 1 << 16;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long FEEDS = ONES * '\n';

    private byte[] window = new byte[WINDOW];
    private final byte[] header = new byte[LogFile.FRAME];

    /** Reads the frames that begin between two offsets, of which the first is the start of a frame. */
    boolean read(LogFile file, int from, int to, Sink sink) throws IOException {
        int at = file.past(from);
        while (at < to && file.read(at, header, 0, LogFile.FRAME) == LogFile.FRAME) {
            int length = ByteBuffer.wrap(header).getInt(4);
            int lines = at + LogFile.FRAME;
            if (!lines(file, lines, lines + length, sink)) {
                return false;
            }
            sink.frameEnds();
            at = file.past(lines + length);
        }
        return true;
    }

    private boolean lines(LogFile file, int from, int end, Sink sink) throws IOException {
        int filled = 0;
        int offset = from;
        int scanned = 0;
        int line = 0;
        while (offset < end || line < filled) {
            if (offset < end) {
                int read = file.read(offset, window, filled, Math.min(window.length - filled, end - offset));
                filled += read;
                offset += read;
                if (read == 0 && filled < window.length) {
                    throw new IOException(file.path() + " ended within a frame");
                }
            }
            int base = offset - filled;
            for (int i = feed(scanned, filled); i < filled; i = feed(i + 1, filled)) {
                if (!sink.line(window, line, i + 1, Log.position(file.number(), base + line))) {
                    return false;
                }
                line = i + 1;
            }
            if (offset >= end) {
                return true;
            }
            if (line == 0 && filled == window.length) {
                window = Arrays.copyOf(window, window.length * 2);
            } else {
                System.arraycopy(window, line, window, 0, filled - line);
                filled -= line;
                line = 0;
            }
            scanned = filled;
        }
        return true;
    }

    /** The next line feed, or the end. Eight bytes at a time: this is a tenth of the work of reading facts. */
    private int feed(int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long differs = (long) EIGHT.get(window, at) ^ FEEDS;
            if ((differs - ONES & ~differs & HIGHS) != 0) {
                break;
            }
        }
        while (at < to && window[at] != '\n') {
            at++;
        }
        return at;
    }
}
