package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;

/**
 * An erasure in one transaction, which holds the counter row from the beginning: nothing is appended meanwhile, and others see all of
 * it or nothing. Reads the experiment twice, a batch at a time. Used once.
 */
final class JdbcErasure {
    private static final int BATCH = 1_000;

    private final Tables tables;
    private final Connection connection;
    private final ExperimentId experiment;
    private final EventText text;
    private final EntryTable entries;
    private final List<Long> unreadable = new ArrayList<>();
    private long changed;

    JdbcErasure(Tables tables, Connection connection, ExperimentId experiment, EventText text) {
        this.tables = tables;
        this.connection = connection;
        this.experiment = experiment;
        this.text = text;
        this.entries = new EntryTable(tables, connection, text, unreadable::add);
    }

    /** How many entries changed or went. */
    long erase(ParticipantId person, Instant recordedAt, JdbcSuppression suppression, JdbcSnapshots snapshots)
            throws SQLException {
        Counter counter = Counter.take(tables, connection);
        Erasure.Maker maker = new Erasure.Maker(entries.standing(experiment, Long.MAX_VALUE), person);
        batches(batch -> batch.forEach(entry -> maker.see(entry.event())));
        Erasure erasure = maker.make();
        EntryWriter writer = new EntryWriter(tables, connection, text);
        unreadable.clear();
        long position = 0;
        for (List<Entry> batch = next(position); !batch.isEmpty(); batch = next(position)) {
            position = batch.get(batch.size() - 1).sequence();
            rewrite(batch, erasure, writer);
        }
        // Nobody knows who stands in what cannot be read.
        writer.delete(unreadable.stream().mapToLong(Long::longValue).toArray());
        changed += unreadable.size();
        suppression.add(suppression.at(counter, connection).marks(experiment, erasure), connection);
        long sequence = counter.last() + 1;
        writer.insert(List.of(new Entry(sequence, experiment, recordedAt, Erasure.erased(sequence, recordedAt))));
        new Counter(sequence, counter.erasures() + 1, counter.key()).save(tables, connection);
        snapshots.drop(experiment, sequence, connection);
        return changed;
    }

    private void batches(Consumer<List<Entry>> sink) throws SQLException {
        long position = 0;
        for (List<Entry> batch = next(position); !batch.isEmpty(); batch = next(position)) {
            position = batch.get(batch.size() - 1).sequence();
            sink.accept(batch);
        }
    }

    private List<Entry> next(long position) throws SQLException {
        return entries.after(experiment, position, BATCH);
    }

    private void rewrite(List<Entry> batch, Erasure erasure, EntryWriter writer) throws SQLException {
        List<Entry> gone = new ArrayList<>();
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        for (Entry entry : batch) {
            Event rest = erasure.rest(entry.event());
            if (rest == null) {
                gone.add(entry);
            } else if (!rest.equals(entry.event())) {
                before.add(entry);
                after.add(new Entry(entry.sequence(), experiment, entry.recordedAt(), rest));
            }
        }
        writer.delete(gone);
        writer.replace(before, after);
        changed += gone.size() + after.size();
    }
}
