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
 * An erasure or another removal in one transaction, which holds the counter row from the beginning: nothing is appended meanwhile, and others see all of
 * it or nothing. Reads the experiment twice, a batch at a time. Used once.
 */
final class JdbcRemoval {
    private static final int BATCH = 1_000;

    private final Tables tables;
    private final Connection connection;
    private final ExperimentId experiment;
    private final EventText text;
    private final EntryTable entries;
    private final List<Long> unreadable = new ArrayList<>();
    private long changed;

    JdbcRemoval(Tables tables, Connection connection, ExperimentId experiment, EventText text) {
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
        EntryWriter writer = rewritten(erasure);
        // Nobody knows who stands in what cannot be read.
        writer.delete(unreadable.stream().mapToLong(Long::longValue).toArray());
        changed += unreadable.size();
        suppression.add(suppression.at(counter, connection).marks(experiment, erasure), connection);
        long sequence = told(erasure, recordedAt, writer, counter, counter.erasures() + 1);
        snapshots.drop(experiment, sequence, connection);
        return changed;
    }

    /** Forgets what happened before a time; how many entries changed or went. */
    long forget(Instant before, Instant recordedAt) throws SQLException {
        Counter counter = Counter.take(tables, connection);
        trim(Trimming.Maker.ofEvents(before), recordedAt, counter);
        return changed;
    }

    /** Drops texts from before a time and those that must not be kept; how many entries changed. */
    long purgeTexts(Instant before, Instant recordedAt, JdbcSnapshots snapshots) throws SQLException {
        Counter counter = Counter.take(tables, connection);
        List<Entry> standing = entries.standing(experiment, Long.MAX_VALUE);
        long sequence = trim(Trimming.Maker.ofTexts(before, standing), recordedAt, counter);
        if (changed > 0) {
            snapshots.drop(experiment, sequence, connection);
        }
        return changed;
    }

    private long trim(Trimming.Maker maker, Instant recordedAt, Counter counter) throws SQLException {
        batches(batch -> batch.forEach(entry -> maker.see(entry.event())));
        Trimming trimming = maker.make();
        EntryWriter writer = rewritten(trimming);
        return changed == 0 ? counter.last() : told(trimming, recordedAt, writer, counter, counter.erasures());
    }

    private EntryWriter rewritten(Removal removal) throws SQLException {
        EntryWriter writer = new EntryWriter(tables, connection, text);
        unreadable.clear();
        long position = 0;
        for (List<Entry> batch = next(position); !batch.isEmpty(); batch = next(position)) {
            position = batch.get(batch.size() - 1).sequence();
            rewrite(batch, removal, writer);
        }
        return writer;
    }

    /** Appends the entry that says what was done; its sequence. */
    private long told(Removal removal, Instant recordedAt, EntryWriter writer, Counter counter, long erasures)
            throws SQLException {
        long sequence = counter.last() + 1;
        Event told = removal.told(Erasure.erased(sequence, recordedAt));
        writer.insert(List.of(new Entry(sequence, experiment, recordedAt, told)));
        new Counter(sequence, erasures, counter.key()).save(tables, connection);
        return sequence;
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

    private void rewrite(List<Entry> batch, Removal removal, EntryWriter writer) throws SQLException {
        List<Entry> gone = new ArrayList<>();
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        for (Entry entry : batch) {
            Event rest = removal.rest(entry.event());
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
