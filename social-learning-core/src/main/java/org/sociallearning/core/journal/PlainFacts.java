package org.sociallearning.core.journal;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;

/**
 * Reads facts of any journal in order of commit, a batch of entries at a time, on the calling thread.
 *
 * @param <X> what is thrown when entries cannot be read
 */
final class PlainFacts<X extends Exception> {
    private static final int BATCH = 1_000;
    private static final int REMEMBERED = 4_096;

    private final Entries<X> entries;
    private final ExperimentId experiment;
    private final ZoneId zone;
    private final Weeks weeks;

    /** Contributions read lately: most are answered soon. */
    private final Map<ContributionId, Entry> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContributionId, Entry> eldest) {
            return size() > REMEMBERED;
        }
    };

    PlainFacts(Entries<X> entries, ExperimentId experiment, ZoneId zone, Weeks weeks) {
        this.entries = entries;
        this.experiment = experiment;
        this.zone = zone;
        this.weeks = weeks;
    }

    void read(long upTo, Consumer<? super Fact> sink) throws X {
        Standing standing = Standing.of(entries.standing(upTo));
        long position = 0;
        while (position < upTo) {
            List<Entry> batch = entries.after(position, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            position = batch.get(batch.size() - 1).sequence();
            List<Entry> ours = batch.stream()
                    .filter(entry -> entry.experiment().equals(experiment) && entry.sequence() <= upTo)
                    .toList();
            View view = new View(standing, known(ours, upTo)::get, event -> Week.of(event.at(), zone));
            for (Entry entry : ours) {
                deliver(entry, view, sink);
            }
        }
    }

    /** The contributions that these entries name. */
    private Map<ContributionId, Entry> known(List<Entry> batch, long upTo) throws X {
        Map<ContributionId, Entry> known = new HashMap<>();
        Set<ContributionId> named = new HashSet<>();
        for (Entry entry : batch) {
            named.addAll(View.named(entry.event()));
            if (entry.event() instanceof Contributed contributed) {
                known.put(contributed.contribution(), entry);
            }
        }
        named.removeAll(known.keySet());
        Map<ContributionId, Entry> brought = new HashMap<>(known);
        named.removeIf(id -> {
            Entry entry = lately.get(id);
            if (entry != null) {
                known.put(id, entry);
            }
            return entry != null;
        });
        if (!named.isEmpty()) {
            Lookups.byContribution(entries.find(named, upTo), known);
        }
        lately.putAll(brought);
        return known;
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
