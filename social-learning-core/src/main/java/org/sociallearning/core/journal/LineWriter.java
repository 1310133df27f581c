package org.sociallearning.core.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonReader;
import org.sociallearning.core.json.JsonWriter;

/** Writes entries as lines of one frame, and remembers where in the frame each begins. Not thread-safe. */
final class LineWriter extends ByteArrayOutputStream {
    private static final int KEPT = 1 << 20;

    private final EventJson events = EventJson.keeping();
    private final List<Integer> starts = new ArrayList<>();
    private JsonWriter out = JsonWriter.to(this);

    /** Whether an exception left the writer in the middle of a line. */
    private boolean broken;

    private Instant lastRecorded = Instant.EPOCH;
    private String lastText = Instant.EPOCH.toString();

    LineWriter() {
        super(1 << 12);
        clear();
    }

    /** Forgets the former frame. */
    void clear() {
        if (buf.length > KEPT) {
            buf = new byte[KEPT];
        }
        count = LogFile.FRAME;
        starts.clear();
        if (broken) {
            out = JsonWriter.to(this);
            broken = false;
        }
    }

    void add(Entry entry) {
        starts.add(count);
        broken = true;
        out.beginObject()
                .member("sequence", entry.sequence())
                .member("recordedAt", recordedAt(entry.recordedAt()))
                .member("experiment", entry.experiment().value())
                .name("event");
        events.write(entry.event(), out);
        out.endObject().flush();
        write('\n');
        broken = false;
    }

    /** The entries of one append share it. */
    private String recordedAt(Instant at) {
        if (!at.equals(lastRecorded)) {
            lastRecorded = at;
            lastText = at.toString();
        }
        return lastText;
    }

    /** Adds a line as it is, line feed included. */
    void add(byte[] bytes, int from, int to) {
        starts.add(count);
        write(bytes, from, to - from);
    }

    boolean isEmpty() {
        return starts.isEmpty();
    }

    /** Where each line begins, from the start of the frame. */
    List<Integer> starts() {
        return starts;
    }

    /** The array that holds the whole frame in its first {@link #size} bytes, until more is added. */
    byte[] frame() {
        LogFile.header(buf, count, starts.size());
        return buf;
    }

    static String unescaped(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') {
                byte[] quoted = Arrays.copyOfRange(bytes, from - 1, to + 1);
                try (JsonReader in = JsonReader.of(quoted, 0, quoted.length)) {
                    in.next();
                    return in.text();
                }
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
