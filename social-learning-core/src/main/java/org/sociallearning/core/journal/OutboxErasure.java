package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Revised;
import org.sociallearning.core.event.Signalled;
import org.sociallearning.core.journal.OutboxRows.Row;

/**
 * Takes a person out of what waits in the outbox of an experiment, as if it had come after the erasure: what is theirs goes, lists
 * of others are rewritten, and what cannot be read goes because nobody knows what stands in it. Used once.
 */
final class OutboxErasure {
    private static final int BATCH = 500;

    private final Tables tables;
    private final OutboxRows rows;
    private final ExperimentId experiment;

    OutboxErasure(Tables tables, OutboxRows rows, ExperimentId experiment) {
        this.tables = tables;
        this.rows = rows;
        this.experiment = experiment;
    }

    void run(Journal journal, ParticipantId person) {
        Erasure erasure = erasure(journal, person);
        long after = 0;
        List<Row> batch = page(after);
        while (!batch.isEmpty()) {
            List<Row> page = batch;
            tables.transaction("written", connection -> {
                forget(connection, page, erasure);
                return page;
            });
            after = page.get(page.size() - 1).id();
            batch = page(after);
        }
    }

    private void forget(Connection connection, List<Row> page, Erasure erasure) throws SQLException {
        List<Row> gone = new ArrayList<>();
        for (Row row : page) {
            Event event = row.event();
            Event rest = event == null || row.problem() != null ? null : rest(event, erasure);
            if (rest == null) {
                gone.add(row);
            } else if (!rest.equals(event)) {
                rows.rewrite(connection, row, rest);
            }
        }
        rows.delete(connection, gone);
    }

    /** What is theirs would be kept out of the journal once the erasure is done, so it goes here too. */
    private static @Nullable Event rest(Event event, Erasure erasure) {
        return event.actor() != null && erasure.ids().contains(event.actor()) ? null : erasure.rest(event);
    }

    /** What must be known of the person, from the journal and from what waits. */
    private Erasure erasure(Journal journal, ParticipantId person) {
        long last = journal.last();
        List<Entry> standing = new ArrayList<>(journal.standing(experiment, last));
        Set<ContributionId> named = new HashSet<>();
        List<Event> waiting = new ArrayList<>();
        long after = 0;
        for (List<Row> batch = page(after); !batch.isEmpty(); batch = page(after)) {
            for (Row row : batch) {
                Event event = row.event();
                if (event != null) {
                    named.addAll(View.named(event));
                    edited(event, named);
                    waiting.add(event);
                }
                after = row.id();
            }
        }
        waiting.stream()
                .filter(Standing::isStanding)
                .forEach(event -> standing.add(new Entry(last, experiment, event.at(), event)));
        Erasure.Maker maker = new Erasure.Maker(standing, person);
        waiting.forEach(maker::see);
        journal.find(experiment, named, last).forEach(entry -> maker.see(entry.event()));
        return maker.make();
    }

    private static void edited(Event event, Set<ContributionId> named) {
        if (event instanceof Revised revised) {
            named.add(revised.contribution());
        } else if (event instanceof Signalled signalled) {
            named.add(signalled.contribution());
        }
    }

    private List<Row> page(long after) {
        return tables.transaction("read", connection -> rows.of(connection, experiment, after, BATCH));
    }
}
