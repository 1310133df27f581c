package org.sociallearning.core.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.sociallearning.core.event.Event;

/**
 * A process that appends a made-up history to a journal, event by event, until somebody kills it. It says {@code opening},
 * then of each append that returned, and not before, the sequence and the place in the history, one a line.
 */
final class AppendsUntilKilled {
    static final String OPENING = "opening";
    static final int CONTRIBUTIONS = 700;

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private AppendsUntilKilled() {}

    /** Address, number of threads, seed of the history, first place in it. */
    public static void main(String[] args) throws Exception {
        new AppendsUntilKilled()
                .append(
                        args[0],
                        Integer.parseInt(args[1]),
                        JournalHistory.corrected(Long.parseLong(args[2]), CONTRIBUTIONS),
                        Integer.parseInt(args[3]));
    }

    private void append(String address, int threads, List<Event> history, int first) throws Exception {
        say(OPENING);
        Journal journal = JournalAddress.open(address);
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
