package org.sociallearning.core.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.sociallearning.core.event.Event;

/**
 * A process that appends a made-up history to a file journal, event by event, until somebody kills it. It says {@code opening},
 * then of each append that returned, and not before, the sequence and the place in the history, one a line.
 */
final class AppendsUntilKilled {
    static final String OPENING = "opening";
    static final int CONTRIBUTIONS = 700;
    static final FileOptions SMALL = FileOptions.withDefaults().withFileBytes(1 << 15);

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private AppendsUntilKilled() {}

    /** Directory, durability, number of threads, seed of the history, first place in it. */
    public static void main(String[] args) throws Exception {
        new AppendsUntilKilled()
                .append(
                        Path.of(args[0]),
                        Durability.valueOf(args[1]),
                        Integer.parseInt(args[2]),
                        JournalHistory.corrected(Long.parseLong(args[3]), CONTRIBUTIONS),
                        Integer.parseInt(args[4]));
    }

    private void append(Path directory, Durability durability, int threads, List<Event> history, int first)
            throws Exception {
        say(OPENING);
        Journal journal = Journal.file(directory, SMALL.with(durability));
        AtomicInteger next = new AtomicInteger(first);
        for (int i = 0; i < threads; i++) {
            new Thread(() -> append(journal, history, next)).start();
        }
        new CountDownLatch(1).await();
    }

    private void append(Journal journal, List<Event> history, AtomicInteger next) {
        try {
            for (int place = next.getAndIncrement(); place < history.size(); place = next.getAndIncrement()) {
                Appended done = journal.append(LECTURES, List.of(history.get(place)), RECORDED);
                if (done.recorded() == 1) {
                    say(done.last() + " " + place);
                }
            }
        } catch (IOException e) {
            throw new AssertionError("nobody listens", e);
        }
    }

    /** In one write, so that lines of several threads stay whole. */
    private void say(String line) throws IOException {
        out.write((line + '\n').getBytes(US_ASCII));
    }
}
