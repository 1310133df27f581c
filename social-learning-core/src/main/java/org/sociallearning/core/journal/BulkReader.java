package org.sociallearning.core.journal;

import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/**
 * Reads parts of a log on one thread and delivers the facts they complete; of a few weeks, those they begin, because the parts
 * that complete them are not read.
 */
final class BulkReader implements View.Contributions {
    private static final int CACHE = 1 << 14;

    /** Ids of one source differ in their last characters; the rest would only cost. */
    private static final int TAIL = 8;

    private final FileStore store;
    private final ExperimentId experiment;
    private final Weeks weeks;
    private final boolean few;
    private final long upTo;
    private final Consumer<? super Fact> sink;
    private final View view;
    private final LineReader reader = new LineReader();
    private final LogScan scan = new LogScan();
    private final @Nullable Entry[] cache = new Entry[CACHE];
    private final LineReader lookup = new LineReader();

    BulkReader(
            FileStore store,
            Standing standing,
            ExperimentId experiment,
            ZoneId zone,
            Weeks weeks,
            boolean few,
            long upTo,
            Consumer<? super Fact> sink) {
        this.store = store;
        this.experiment = experiment;
        this.weeks = weeks;
        this.few = few;
        this.upTo = upTo;
        this.sink = sink;
        this.view = new View(standing, this, new WeekCalendar(zone));
    }

    void read(Log.Part part) throws IOException {
        scan.read(part.file(), part.from(), part.to(), (bytes, from, to, position) -> {
            Entry entry = reader.entry(bytes, from, to - 1);
            if (entry != null && entry.sequence() <= upTo && entry.experiment().equals(experiment)) {
                deliver(entry);
            }
            return true;
        });
    }

    private void deliver(Entry entry) throws IOException {
        if (entry.event() instanceof Contributed contributed) {
            cache[slot(contributed.contribution())] = entry;
        }
        Event event = view.event(entry.event());
        if (event == null) {
            return;
        }
        Week week = view.week(event);
        if (weeks.contains(week)) {
            sink.accept(new Happened(event, week, entry.recordedAt()));
        }
        if (!few) {
            view.responses(entry, event, response -> {
                if (weeks.contains(response.week())) {
                    sink.accept(response);
                }
            });
        } else if (event instanceof Contributed contributed && weeks.contains(week)) {
            responses(entry, contributed);
        }
    }

    /** The responses to a contribution, wherever in the log they are. */
    private void responses(Entry origin, Contributed contributed) throws IOException {
        for (Entry response : store.responses(experiment, contributed.contribution(), upTo)) {
            Event by = view.event(response.event());
            if (by != null && View.answered(by).contains(contributed.contribution())) {
                sink.accept(view.response(origin, contributed, response, by));
            }
        }
    }

    @Override
    public @Nullable Entry get(ContributionId id) {
        int slot = slot(id);
        Entry cached = cache[slot];
        if (cached != null && FileStore.isIt(cached, experiment, id)) {
            return cached;
        }
        Entry found = Failures.lookup(() -> store.contribution(experiment, id, upTo, lookup));
        if (found != null) {
            cache[slot] = found;
        }
        return found;
    }

    private static int slot(ContributionId id) {
        String value = id.value();
        int hash = value.length();
        for (int i = Math.max(0, value.length() - TAIL); i < value.length(); i++) {
            hash = hash * 31 + value.charAt(i);
        }
        return hash * 0x9E3779B9 >>> 18;
    }
}
