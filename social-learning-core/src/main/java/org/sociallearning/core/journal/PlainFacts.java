package org.sociallearning.core.journal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/** Reads facts through the primitives of any journal, a batch of entries at a time, on the calling thread. */
final class PlainFacts {
    private static final int BATCH = 1_000;

    private final Journal journal;
    private final ExperimentId experiment;
    private final ZoneId zone;
    private final Weeks weeks;

    PlainFacts(Journal journal, ExperimentId experiment, ZoneId zone, Weeks weeks) {
        this.journal = journal;
        this.experiment = experiment;
        this.zone = zone;
        this.weeks = weeks;
    }

    void read(long upTo, Consumer<? super Fact> sink) {
        Standing standing = Standing.of(journal.standing(experiment, upTo));
        long position = 0;
        while (position < upTo) {
            List<Entry> batch = journal.after(position, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            position = batch.get(batch.size() - 1).sequence();
            deliver(batch, standing, upTo, sink);
        }
    }

    private void deliver(List<Entry> batch, Standing standing, long upTo, Consumer<? super Fact> sink) {
        Set<ContributionId> named = new HashSet<>();
        for (Entry entry : batch) {
            if (entry.experiment().equals(experiment) && entry.sequence() <= upTo) {
                named.addAll(View.named(entry.event()));
            }
        }
        Map<ContributionId, Entry> known = new HashMap<>();
        Lookups.byContribution(journal.find(experiment, named, upTo), known);
        View view = new View(standing, known::get, event -> Week.of(event.at(), zone));
        for (Entry entry : batch) {
            if (entry.experiment().equals(experiment) && entry.sequence() <= upTo) {
                deliver(entry, view, sink);
            }
        }
    }

    private void deliver(Entry entry, View view, Consumer<? super Fact> sink) {
        Event event = view.event(entry.event());
        if (event == null) {
            return;
        }
        Week week = view.week(event);
        if (weeks.contains(week)) {
            sink.accept(new Happened(event, week, entry.recordedAt()));
        }
        view.responses(entry, event, response -> {
            if (weeks.contains(response.week())) {
                sink.accept(response);
            }
        });
    }
}
