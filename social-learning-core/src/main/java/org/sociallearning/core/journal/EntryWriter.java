package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.SocialLearningException;

/** Writes entries of one tenant on one connection, in prepared batches. Not thread-safe. */
final class EntryWriter {
    private static final int BATCH = 1_000;

    private final Tables tables;
    private final Connection connection;
    private final EventText text;

    EntryWriter(Tables tables, Connection connection, EventText text) {
        this.tables = tables;
        this.connection = connection;
        this.text = text;
    }

    void insert(List<Entry> entries) throws SQLException {
        try (PreparedStatement rows = prepare("INSERT INTO ${tables}entry (tenant, sequence, experiment, recorded_at,"
                        + " occurred_second, event_key, contribution_key, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement links =
                        prepare("INSERT INTO ${tables}link (tenant, link_key, sequence) VALUES (?, ?, ?)")) {
            int linked = 0;
            int waiting = 0;
            for (Entry entry : entries) {
                add(rows, entry);
                for (long key : links(entry)) {
                    add(links, key, entry.sequence());
                    linked++;
                }
                if (++waiting == BATCH) {
                    rows.executeBatch();
                    waiting = 0;
                }
                if (linked >= BATCH) {
                    links.executeBatch();
                    linked = 0;
                }
            }
            if (waiting > 0) {
                rows.executeBatch();
            }
            if (linked > 0) {
                links.executeBatch();
            }
        }
    }

    private void add(PreparedStatement rows, Entry entry) throws SQLException {
        Event event = entry.event();
        rows.setString(1, tables.tenant());
        rows.setLong(2, entry.sequence());
        rows.setString(3, entry.experiment().value());
        rows.setString(4, entry.recordedAt().toString());
        rows.setLong(5, event.at().getEpochSecond());
        rows.setLong(6, Keys.event(entry.experiment(), event.id()));
        setContribution(rows, 7, entry);
        rows.setString(8, json(event));
        rows.addBatch();
    }

    private static void setContribution(PreparedStatement statement, int place, Entry entry) throws SQLException {
        if (entry.event() instanceof Contributed contributed) {
            statement.setLong(place, Keys.contribution(entry.experiment(), contributed.contribution()));
        } else {
            statement.setNull(place, Types.BIGINT);
        }
    }

    private String json(Event event) {
        String json = text.of(event);
        if (json.length() > tables.dialect().longestText()) {
            throw new SocialLearningException("event (" + event.id() + ", " + json.length()
                    + " characters as JSON) must have at most "
                    + tables.dialect().longestText() + " in "
                    + tables.dialect());
        }
        return json;
    }

    private void add(PreparedStatement links, long key, long sequence) throws SQLException {
        links.setString(1, tables.tenant());
        links.setLong(2, key);
        links.setLong(3, sequence);
        links.addBatch();
    }

    /** Puts something else in the place of entries that keep their sequence; events keep id and time. */
    void replace(List<Entry> before, List<Entry> after) throws SQLException {
        try (PreparedStatement update = prepare(
                        "UPDATE ${tables}entry SET contribution_key = ?, event = ? WHERE tenant = ? AND sequence = ?");
                PreparedStatement links =
                        prepare("INSERT INTO ${tables}link (tenant, link_key, sequence) VALUES (?, ?, ?)")) {
            boolean linked = false;
            for (int i = 0; i < after.size(); i++) {
                setContribution(update, 1, after.get(i));
                update.setString(2, json(after.get(i).event()));
                update.setString(3, tables.tenant());
                update.setLong(4, after.get(i).sequence());
                update.addBatch();
                Set<Long> gone = links(before.get(i));
                Set<Long> kept = links(after.get(i));
                gone.removeAll(kept);
                unlink(gone, after.get(i).sequence());
                kept.removeAll(links(before.get(i)));
                for (long key : kept) {
                    add(links, key, after.get(i).sequence());
                    linked = true;
                }
            }
            if (!after.isEmpty()) {
                update.executeBatch();
            }
            if (linked) {
                links.executeBatch();
            }
        }
    }

    void delete(List<Entry> entries) throws SQLException {
        for (Entry entry : entries) {
            unlink(links(entry), entry.sequence());
        }
        delete(entries.stream().mapToLong(Entry::sequence).toArray());
    }

    void delete(long... sequences) throws SQLException {
        if (sequences.length == 0) {
            return;
        }
        try (PreparedStatement delete = prepare("DELETE FROM ${tables}entry WHERE tenant = ? AND sequence = ?")) {
            for (long sequence : sequences) {
                delete.setString(1, tables.tenant());
                delete.setLong(2, sequence);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void unlink(Set<Long> keys, long sequence) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement delete =
                prepare("DELETE FROM ${tables}link WHERE link_key = ? AND tenant = ? AND sequence = ?")) {
            for (long key : keys) {
                delete.setLong(1, key);
                delete.setString(2, tables.tenant());
                delete.setLong(3, sequence);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /** The keys under which an entry is found in a row of its kind. */
    private static Set<Long> links(Entry entry) {
        Set<Long> keys = new HashSet<>();
        View.answered(entry.event()).forEach(parent -> keys.add(Keys.responses(entry.experiment(), parent)));
        if (Standing.isStanding(entry.event())) {
            keys.add(Keys.standing(entry.experiment()));
        }
        return keys;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(tables.sql(sql));
    }
}
