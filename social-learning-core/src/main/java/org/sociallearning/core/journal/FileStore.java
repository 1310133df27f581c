package org.sociallearning.core.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;

/**
 * Log and index together: finds entries by their ids through the index and verifies each by reading it. Read by many threads,
 * written by one at a time.
 */
final class FileStore implements Batch.Known {
    private final Log log;
    private final ConcurrentLinkedDeque<LineReader> readers = new ConcurrentLinkedDeque<>();
    private Index index;
    private ExperimentId writing = ExperimentId.of("none");

    FileStore(Log log, Index index) {
        this.log = log;
        this.index = index;
    }

    Index index() {
        return index;
    }

    Log log() {
        return log;
    }

    /** Reads the whole log into a new index. */
    void rebuild(Index fresh) throws IOException {
        index = fresh;
        rebuild();
    }

    /** Reads the whole log into the index, which is empty. */
    void rebuild() throws IOException {
        LineReader reader = new LineReader();
        log.read(log.frameOf(0), new LogScan(), new LogScan.Sink() {
            private long frame;

            @Override
            public boolean line(byte[] bytes, int from, int to, long position) throws IOException {
                frame = frame == 0 ? position - LogFile.FRAME : frame;
                Entry entry = reader.entry(bytes, from, to - 1);
                if (entry != null) {
                    index.reserve(1, Index.chained(entry.event()));
                    index.add(entry.experiment(), entry.event(), frame, position);
                }
                return true;
            }

            @Override
            public void frameEnds() {
                frame = 0;
            }
        });
    }

    /** The experiment that {@link #event} and {@link #contribution} are about; under the writer's lock. */
    void writing(ExperimentId experiment) {
        writing = experiment;
    }

    @Override
    public boolean event(EventId id) {
        return Failures.lookup(() -> event(writing, id, Long.MAX_VALUE)) != null;
    }

    @Override
    public boolean contribution(ContributionId id) {
        return Failures.lookup(() -> contribution(writing, id, Long.MAX_VALUE)) != null;
    }

    @Nullable
    Entry event(ExperimentId experiment, EventId id, long upTo) throws IOException {
        LineReader reader = reader();
        Entry found = find(
                Keys.event(experiment, id),
                upTo,
                entry -> entry.event().id().equals(id) && entry.experiment().equals(experiment),
                reader);
        readers.push(reader);
        return found;
    }

    @Nullable
    Entry contribution(ExperimentId experiment, ContributionId id, long upTo) throws IOException {
        LineReader reader = reader();
        Entry found = contribution(experiment, id, upTo, reader);
        readers.push(reader);
        return found;
    }

    /** The same with a reader of the caller's. */
    @Nullable
    Entry contribution(ExperimentId experiment, ContributionId id, long upTo, LineReader reader) throws IOException {
        return find(Keys.contribution(experiment, id), upTo, entry -> isIt(entry, experiment, id), reader);
    }

    /** Calls the sink with every entry of an experiment. */
    void each(ExperimentId experiment, Consumer<Entry> sink) throws IOException {
        LineReader reader = reader();
        log.read(log.frameOf(0), new LogScan(), (bytes, from, to, position) -> {
            Entry entry = reader.entry(bytes, from, to - 1);
            if (entry != null && entry.experiment().equals(experiment)) {
                sink.accept(entry);
            }
            return true;
        });
        readers.push(reader);
    }

    static boolean isIt(Entry entry, ExperimentId experiment, ContributionId id) {
        return entry.event() instanceof Contributed contributed
                && contributed.contribution().equals(id)
                && entry.experiment().equals(experiment);
    }

    private interface Test {
        boolean isIt(Entry entry);
    }

    private @Nullable Entry find(long key, long upTo, Test test, LineReader reader) throws IOException {
        @Nullable Entry[] found = {null};
        index.find(key, position -> {
            Entry entry = log.at(position, reader);
            if (entry != null && entry.sequence() <= upTo && test.isIt(entry)) {
                found[0] = entry;
            }
            return found[0] != null;
        });
        return found[0];
    }

    /** The responses to a contribution up to a sequence, in order. */
    List<Entry> responses(ExperimentId experiment, ContributionId id, long upTo) throws IOException {
        return chain(
                Keys.responses(experiment, id),
                upTo,
                entry -> entry.experiment().equals(experiment)
                        && View.answered(entry.event()).contains(id));
    }

    /** What stands in an experiment up to a sequence, in order. */
    List<Entry> standing(ExperimentId experiment, long upTo) throws IOException {
        return chain(
                Keys.standing(experiment),
                upTo,
                entry -> entry.experiment().equals(experiment) && Standing.isStanding(entry.event()));
    }

    private List<Entry> chain(long key, long upTo, Test test) throws IOException {
        List<Entry> found = new ArrayList<>();
        LineReader reader = reader();
        index.chain(key, position -> {
            Entry entry = log.at(position, reader);
            if (entry != null && entry.sequence() <= upTo && test.isIt(entry)) {
                found.add(entry);
            }
        });
        readers.push(reader);
        Collections.reverse(found);
        return found;
    }

    /** The entries after a sequence and up to another, at most so many. */
    List<Entry> after(long sequence, long upTo, int limit) throws IOException {
        List<Entry> found = new ArrayList<>();
        if (sequence >= upTo || limit <= 0) {
            return found;
        }
        LineReader reader = reader();
        log.read(log.frameOf(sequence + 1), new LogScan(), (bytes, from, to, position) -> {
            long at = LineReader.sequence(bytes, from, to);
            if (at > upTo) {
                return false;
            }
            Entry entry = at > sequence ? reader.entry(bytes, from, to - 1) : null;
            if (entry != null) {
                found.add(entry);
            }
            return found.size() < limit;
        });
        readers.push(reader);
        return found;
    }

    LineReader reader() {
        LineReader reader = readers.poll();
        return reader == null ? new LineReader() : reader;
    }

    /** Adds the entries of a frame to the index. */
    void index(ExperimentId experiment, List<Event> events, LineWriter lines, long frame) {
        for (int i = 0; i < events.size(); i++) {
            index.add(experiment, events.get(i), frame, frame + lines.starts().get(i));
        }
    }
}
