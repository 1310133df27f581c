package org.sociallearning.core.journal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/**
 * Between which times the events of each block of the log lie, so that a few weeks are read without the rest. A block is about
 * a megabyte of whole frames. Derived, like the index. Thread-safe.
 */
final class Times {
    private static final int BLOCK = 1 << 20;
    private static final int FIRST = 64;
    private static final long DAY = 86_400;

    private long[] starts = new long[FIRST];
    private long[] earliest = new long[FIRST];
    private long[] latest = new long[FIRST];
    private int count;

    /** A block: where its first frame lies, and where the next block begins or the log goes on. */
    record Block(long from, long to) {}

    /** An event lies in the frame at a position; frames come in order. */
    synchronized void add(long frame, Instant at) {
        if (count == 0 || frame - starts[count - 1] >= BLOCK || frame >>> 32 != starts[count - 1] >>> 32) {
            begin(frame);
        }
        earliest[count - 1] = Math.min(earliest[count - 1], at.getEpochSecond());
        latest[count - 1] = Math.max(latest[count - 1], at.getEpochSecond());
    }

    private void begin(long frame) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            earliest = Arrays.copyOf(earliest, count * 2);
            latest = Arrays.copyOf(latest, count * 2);
        }
        starts[count] = frame;
        earliest[count] = Long.MAX_VALUE;
        latest[count] = Long.MIN_VALUE;
        count++;
    }

    synchronized int blocks() {
        return count;
    }

    /** The blocks that may hold an event of these weeks, whatever their zone, in order. */
    synchronized List<Block> of(Weeks weeks) {
        List<Block> found = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (touches(weeks, earliest[i], latest[i])) {
                found.add(new Block(starts[i], i + 1 < count ? starts[i + 1] : Long.MAX_VALUE));
            }
        }
        return found;
    }

    private static boolean touches(Weeks weeks, long from, long to) {
        for (Week week : weeks) {
            long monday = week.monday().toEpochDay() * DAY;
            if (from < monday + 8 * DAY && to >= monday - DAY) {
                return true;
            }
        }
        return false;
    }

    synchronized void write(DataOutputStream out) throws IOException {
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeLong(starts[i]);
            out.writeLong(earliest[i]);
            out.writeLong(latest[i]);
        }
    }

    static Times read(DataInputStream in) throws IOException {
        Times times = new Times();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            times.begin(in.readLong());
            times.earliest[i] = in.readLong();
            times.latest[i] = in.readLong();
        }
        return times;
    }
}
