package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonException;

/**
 * Reads lines of the log: {@code {"sequence":1,"recordedAt":"...","experiment":"...","event":{...}}}, members in this order
 * and without white space, as {@link LineWriter} writes them. Other lines are of a newer version: they are kept and not read.
 * Not thread-safe.
 */
final class LineReader {
    private static final byte[] SEQUENCE = ascii("{\"sequence\":");
    private static final byte[] RECORDED = ascii(",\"recordedAt\":\"");
    private static final byte[] EXPERIMENT = ascii("\",\"experiment\":\"");
    private static final byte[] EVENT = ascii("\",\"event\":");
    private static final int CHUNK = 1024;

    private final EventJson events = EventJson.keeping();
    private byte[] buffer = new byte[CHUNK];
    private byte[] lastRecorded = {};
    private Instant recordedAt = Instant.EPOCH;
    private byte[] lastExperiment = {};
    private ExperimentId experiment = ExperimentId.of("none");

    /** The sequence of a line; 0 when it cannot be read. */
    static long sequence(byte[] bytes, int from, int to) {
        if (!starts(bytes, from, to, SEQUENCE)) {
            return 0;
        }
        long sequence = 0;
        int at = from + SEQUENCE.length;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && sequence < Long.MAX_VALUE / 10) {
            sequence = sequence * 10 + bytes[at++] - '0';
        }
        return sequence;
    }

    /** The entry of a line without its line feed, or null when this version cannot read it. */
    @Nullable
    Entry entry(byte[] bytes, int from, int to) {
        long sequence = sequence(bytes, from, to);
        int at = from + SEQUENCE.length;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (sequence == 0 || !starts(bytes, at, to, RECORDED)) {
            return null;
        }
        int recorded = at + RECORDED.length;
        int recordedEnd = quote(bytes, recorded, to);
        if (!starts(bytes, recordedEnd, to, EXPERIMENT)) {
            return null;
        }
        int name = recordedEnd + EXPERIMENT.length;
        int nameEnd = quote(bytes, name, to);
        if (!starts(bytes, nameEnd, to, EVENT) || bytes[to - 1] != '}') {
            return null;
        }
        try {
            recorded(bytes, recorded, recordedEnd);
            experiment(bytes, name, nameEnd);
            return new Entry(sequence, experiment, recordedAt, events.read(bytes, nameEnd + EVENT.length, to - 1));
        } catch (JsonException | DateTimeException e) {
            return null;
        }
    }

    /** The entry at an offset of a file; null when there is none that this version can read. */
    @Nullable
    Entry at(LogFile file, int offset) throws IOException {
        int filled = 0;
        while (true) {
            int read = file.read(offset + filled, buffer, filled, buffer.length - filled);
            if (read <= 0) {
                return null;
            }
            for (int i = filled; i < filled + read; i++) {
                if (buffer[i] == '\n') {
                    return entry(buffer, 0, i);
                }
            }
            filled += read;
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 4);
            }
        }
    }

    private void recorded(byte[] bytes, int from, int to) {
        if (!Arrays.equals(bytes, from, to, lastRecorded, 0, lastRecorded.length)) {
            recordedAt = Instant.parse(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
            lastRecorded = Arrays.copyOfRange(bytes, from, to);
        }
    }

    private void experiment(byte[] bytes, int from, int to) {
        if (!Arrays.equals(bytes, from, to, lastExperiment, 0, lastExperiment.length)) {
            experiment = ExperimentId.of(LineWriter.unescaped(bytes, from, to));
            lastExperiment = Arrays.copyOfRange(bytes, from, to);
        }
    }

    /** The closing quote of a string that starts here. */
    private static int quote(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static boolean starts(byte[] bytes, int from, int to, byte[] with) {
        return from + with.length <= to && Arrays.equals(bytes, from, from + with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
