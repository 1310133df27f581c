package org.sociallearning.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.Journal;

/** Which experiments a journal holds: read through once, from then on only what is new. Thread-safe. */
final class Catalogue {
    private static final int BATCH = 10_000;
    private static final Comparator<Event> FIRST =
            Comparator.comparing(Event::at).thenComparing(event -> event.id().value());

    private final Journal journal;
    private final Map<ExperimentId, Found> found = new TreeMap<>(Comparator.comparing(ExperimentId::value));
    private long position;

    Catalogue(Journal journal) {
        this.journal = journal;
    }

    private static final class Found {
        private final Ends ends = new Ends();
        private @Nullable Opened opened;

        private void add(Event event) {
            ends.add(event);
            if (event instanceof Opened other && (opened == null || FIRST.compare(other, opened) < 0)) {
                opened = other;
            }
        }
    }

    synchronized List<KnownExperiment> experiments() {
        List<Entry> entries = journal.after(position, BATCH);
        while (!entries.isEmpty()) {
            for (Entry entry : entries) {
                found.computeIfAbsent(entry.experiment(), unused -> new Found()).add(entry.event());
                position = entry.sequence();
            }
            entries = journal.after(position, BATCH);
        }
        List<KnownExperiment> known = new ArrayList<>();
        found.forEach((id, experiment) -> {
            Opened opened = experiment.opened;
            if (opened != null) {
                known.add(new KnownExperiment(
                        id,
                        opened.title(),
                        opened.form(),
                        opened.zone(),
                        opened.at(),
                        experiment.ends.first(new Ends())));
            }
        });
        return known;
    }
}
