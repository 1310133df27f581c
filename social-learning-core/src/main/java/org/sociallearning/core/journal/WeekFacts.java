package org.sociallearning.core.journal;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * Reads the facts of some weeks by the time of the events, and nothing of other weeks but what responds to them: a response lies
 * in the week of what it answers. On one thread, a batch at a time.
 */
final class WeekFacts {
    private static final int BATCH = 500;

    private final EntryTable entries;
    private final ExperimentId experiment;
    private final ZoneId zone;
    private final long upTo;
    private final Map<ContributionId, Entry> known = new HashMap<>();
    private final View view;

    WeekFacts(EntryTable entries, ExperimentId experiment, ZoneId zone, long upTo) throws SQLException {
        this.entries = entries;
        this.experiment = experiment;
        this.zone = zone;
        this.upTo = upTo;
        this.view = new View(
                Standing.of(entries.standing(experiment, upTo)), known::get, event -> Week.of(event.at(), zone));
    }

    void read(Weeks weeks, Consumer<? super Fact> sink) throws SQLException {
        List<Week> list = weeks.list();
        for (int i = 0; i < list.size(); ) {
            int end = i + 1;
            while (end < list.size() && list.get(end).equals(list.get(end - 1).plus(1))) {
                end++;
            }
            read(list.get(i), list.get(end - 1), sink);
            i = end;
        }
    }

    /** Weeks one after the other. */
    private void read(Week first, Week last, Consumer<? super Fact> sink) throws SQLException {
        EntryTable.Place place = new EntryTable.Place(0, first.start(zone).getEpochSecond());
        long until = last.end(zone).getEpochSecond();
        List<Entry> batch;
        do {
            batch = entries.happened(experiment, place, until, upTo, BATCH);
            if (!batch.isEmpty()) {
                Entry newest = batch.get(batch.size() - 1);
                place = new EntryTable.Place(
                        newest.sequence(), newest.event().at().getEpochSecond());
                deliver(batch, sink);
            }
        } while (batch.size() == BATCH);
    }

    private void deliver(List<Entry> batch, Consumer<? super Fact> sink) throws SQLException {
        Set<ContributionId> brought = new HashSet<>();
        Set<ContributionId> named = new HashSet<>();
        known.clear();
        for (Entry entry : batch) {
            named.addAll(View.named(entry.event()));
            if (entry.event() instanceof Contributed contributed) {
                brought.add(contributed.contribution());
                known.put(contributed.contribution(), entry);
            }
        }
        List<Entry> responses = brought.isEmpty() ? List.of() : entries.responses(experiment, brought, upTo);
        responses.forEach(response -> named.addAll(View.named(response.event())));
        named.removeAll(brought);
        Lookups.byContribution(entries.contributions(experiment, named, upTo), known);
        Map<ContributionId, List<Entry>> answers = answers(brought, responses);
        for (Entry entry : batch) {
            Event event = view.event(entry.event());
            if (event == null) {
                continue;
            }
            sink.accept(new Happened(event, view.week(event), entry.recordedAt()));
            if (event instanceof Contributed contributed) {
                for (Entry response : answers.getOrDefault(contributed.contribution(), List.of())) {
                    Event by = view.event(response.event());
                    if (by != null && View.answered(by).contains(contributed.contribution())) {
                        sink.accept(view.response(entry, contributed, response, by));
                    }
                }
            }
        }
    }

    private static Map<ContributionId, List<Entry>> answers(Set<ContributionId> brought, List<Entry> responses) {
        Map<ContributionId, List<Entry>> answers = new HashMap<>();
        for (Entry response : responses) {
            for (ContributionId parent : View.answered(response.event())) {
                if (brought.contains(parent)) {
                    answers.computeIfAbsent(parent, absent -> new ArrayList<>(2))
                            .add(response);
                }
            }
        }
        return answers;
    }
}
