package org.sociallearning.core.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.problem.Problem;

/**
 * Walks through all frames of the log when it is opened: checks their sums, notes where sequences lie, cuts a torn end, and
 * passes over damage in the middle, which it names. Used once.
 */
final class Recovery {
    private static final int WINDOW = 1 << 16;
    private static final int PEEK = 64;

    private final Log log;
    private final List<Problem> problems = new ArrayList<>();
    private final byte[] buffer = new byte[WINDOW];
    private long last;

    Recovery(Log log) {
        this.log = log;
    }

    void run() throws IOException {
        for (LogFile file : log.files()) {
            file(file);
        }
    }

    /** The newest sequence. */
    long last() {
        return last;
    }

    /** What was found. */
    List<Problem> problems() {
        return problems;
    }

    private void file(LogFile file) throws IOException {
        boolean newest = file == log.newest();
        if (!file.hasTitle()) {
            if (newest && file.size() < LogFile.HEADER) {
                // The process ended while it made the file: nothing was in it yet.
                problems.add(problem(file, 0, file.size(), "was torn while the file was made and is made again"));
                file.restart();
                return;
            }
            throw new IOException(file.path() + " is no log of this version");
        }
        long at = LogFile.HEADER;
        long lastFrame = -1;
        while (at < file.size()) {
            long end = file.soundEnd(at, buffer);
            if (end >= 0) {
                mark(file, at);
                lastFrame = at;
                at = end;
                continue;
            }
            long next = nextSound(file, at + 1);
            if (next < 0 && newest) {
                problems.add(problem(file, at, file.size() - at, "was torn and is cut off"));
                file.truncate(at);
                break;
            }
            long gapEnd = next < 0 ? file.size() : next;
            problems.add(problem(file, at, gapEnd - at, "is damaged and is passed over"));
            file.gap((int) at, (int) gapEnd);
            at = gapEnd;
        }
        if (lastFrame >= 0) {
            new LogScan().read(file, (int) lastFrame, (int) lastFrame + 1, (bytes, from, to, position) -> {
                last = Math.max(last, LineReader.sequence(bytes, from, to));
                return true;
            });
        }
    }

    private void mark(LogFile file, long at) throws IOException {
        int read = file.read(at + LogFile.FRAME, buffer, 0, PEEK);
        long sequence = LineReader.sequence(buffer, 0, read);
        if (sequence > 0) {
            log.mark(sequence, Log.position(file.number(), at));
        }
    }

    /** The next frame that is whole and sound. */
    private long nextSound(LogFile file, long from) throws IOException {
        byte[] window = new byte[WINDOW];
        for (long base = from; base < file.size(); base += WINDOW - Integer.BYTES + 1) {
            int read = file.read(base, window, 0, WINDOW);
            for (int i = 0; i + Integer.BYTES <= read; i++) {
                boolean marked = window[i] == (byte) (LogFile.MARK >>> 24)
                        && window[i + 1] == (byte) (LogFile.MARK >>> 16)
                        && window[i + 2] == (byte) (LogFile.MARK >>> 8)
                        && window[i + 3] == (byte) LogFile.MARK;
                if (marked && file.soundEnd(base + i, buffer) >= 0) {
                    return base + i;
                }
            }
        }
        return -1;
    }

    private static Problem problem(LogFile file, long at, long bytes, String rule) {
        return Problem.of(file.path().getFileName() + " at " + at, "", bytes + " bytes", rule);
    }
}
