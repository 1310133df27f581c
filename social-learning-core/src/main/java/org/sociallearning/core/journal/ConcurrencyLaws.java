package org.sociallearning.core.journal;

import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;
import static org.sociallearning.core.journal.JournalContract.all;
import static org.sociallearning.core.journal.JournalContract.events;
import static org.sociallearning.core.journal.JournalContract.same;
import static org.sociallearning.core.journal.JournalContract.truth;
import static org.sociallearning.core.problem.Law.require;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.Law;

/** What holds with several writers and readers at once. */
final class ConcurrencyLaws {
    private static final int WRITERS = 4;

    private final JournalContract.Opener opener;

    private ConcurrencyLaws(JournalContract.Opener opener) {
        this.opener = opener;
    }

    static List<Law> laws(JournalContract.Opener opener) {
        ConcurrencyLaws concurrency = new ConcurrencyLaws(opener);
        return List.of(
                Law.of("a reader beside several writers misses nothing", concurrency::nothingIsMissed),
                Law.of("several writers of the same events record each once", concurrency::recordedOnce),
                Law.of("a feed beside several writers delivers each fact once", concurrency::deliveredOnce));
    }

    private void nothingIsMissed() throws Exception {
        try (Journal journal = opener.open("concurrent-1")) {
            List<List<Event>> parts = parts(JournalHistory.plain(300, 200));
            int total = parts.stream().mapToInt(List::size).sum();
            List<Entry> seen = new ArrayList<>();
            beside(writers(journal, parts), () -> {
                long position = seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence();
                seen.addAll(journal.after(position, 10));
                return seen.size() == total;
            });
            require(new HashSet<>(events(seen)).size() == total, "a poller must see each entry once");
            require(seen.equals(all(journal, 1000)), "a poller must see what is there, in its order");
        }
    }

    private void recordedOnce() throws Exception {
        try (Journal journal = opener.open("concurrent-2")) {
            List<Event> history = JournalHistory.plain(310, 60);
            List<List<Event>> parts = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                parts.add(history);
            }
            beside(writers(journal, parts), () -> journal.last() == history.size());
            require(new HashSet<>(events(all(journal, 100))).equals(new HashSet<>(history)), "each must be there");
            require(journal.last() == history.size(), "each must be there once");
        }
    }

    private void deliveredOnce() throws Exception {
        try (Journal journal = opener.open("concurrent-3")) {
            List<Event> history = JournalHistory.plain(320, 100);
            LiveCount count = new LiveCount();
            Feed feed = Feed.of(journal, LECTURES, ZONE);
            long[] position = {0};
            beside(writers(journal, parts(history)), () -> {
                position[0] = feed.advance(position[0], 5, count);
                return position[0] == history.size();
            });
            same(truth(history), count.read(feed.facts(position[0])), "with writers beside it");
        }
    }

    private static List<List<Event>> parts(List<Event> history) {
        List<List<Event>> parts = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            parts.add(history.subList(i * history.size() / WRITERS, (i + 1) * history.size() / WRITERS));
        }
        return parts;
    }

    private static List<Callable<Void>> writers(Journal journal, List<List<Event>> parts) {
        List<Callable<Void>> writers = new ArrayList<>();
        for (List<Event> part : parts) {
            writers.add(() -> {
                for (Event event : part) {
                    journal.append(LECTURES, List.of(event), RECORDED);
                }
                return null;
            });
        }
        return writers;
    }

    /** Runs the writers, and beside them {@code reader} until it is done; at least once after the last write. */
    private static void beside(List<Callable<Void>> writers, Callable<Boolean> reader) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        try {
            List<Future<Void>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(pool.submit(writer)));
            boolean done = false;
            while (!done) {
                boolean last = running.stream().allMatch(Future::isDone);
                done = reader.call();
                for (Future<Void> writer : running) {
                    if (writer.isDone()) {
                        writer.get();
                    }
                }
                if (last && !done && !reader.call()) {
                    int more = 0;
                    while (!reader.call()) {
                        require(++more < 10_000, "the reader must come to an end after the writers did");
                    }
                    done = true;
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
