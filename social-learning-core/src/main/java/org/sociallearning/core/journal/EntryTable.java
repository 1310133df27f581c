package org.sociallearning.core.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.json.JsonException;

/**
 * Reads the entries of one tenant on one connection. Everything is found by its fingerprint through an index, and verified by
 * reading the entry. A row that cannot be read is told and left out. Not thread-safe.
 */
final class EntryTable {
    private static final String COLUMNS = "e.sequence, e.occurred_second, e.experiment, e.recorded_at, e.event";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM ${tables}entry e WHERE ";
    private static final String LINKED = "SELECT " + COLUMNS
            + " FROM ${tables}link l JOIN ${tables}entry e ON e.tenant = l.tenant AND e.sequence = l.sequence WHERE ";

    private static final String EVENT = "event_key";
    private static final String CONTRIBUTION = "contribution_key";
    private static final String LINK = "link_key";

    /**
     * Looks for each key by itself: of a list of keys in a table of which it has no statistics yet, PostgreSQL expects so many rows that it
     * reads all of the tenant's.
     */
    private static final String ASKED = "SELECT " + COLUMNS
            + " FROM unnest(CAST(? AS BIGINT[])) AS asked (key) CROSS JOIN LATERAL (SELECT * FROM ${tables}";

    private static final String OF_KEY = " = asked.key AND k.tenant = ? AND k.sequence <= ? OFFSET 0) ";

    /** Lists of keys come in few lengths, so that statements are few and stay prepared. */
    private static final int[] LENGTHS = {1, 8, 64, 512};

    private final Tables tables;
    private final Connection connection;
    private final EventText text;
    private final LongConsumer unreadable;

    /** @param unreadable told the sequence of an entry that cannot be read */
    EntryTable(Tables tables, Connection connection, EventText text, LongConsumer unreadable) {
        this.tables = tables;
        this.connection = connection;
        this.text = text;
        this.unreadable = unreadable;
    }

    /** The entries after a sequence, of all experiments. */
    List<Entry> after(long sequence, int limit) throws SQLException {
        String sql = SELECT + "e.tenant = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ?";
        return pages(sql, new Place(sequence, 0), limit, (select, place, most) -> {
            select.setString(1, tables.tenant());
            select.setLong(2, place.sequence);
            select.setInt(3, most);
        });
    }

    /** The entries of an experiment after a sequence. */
    List<Entry> after(ExperimentId experiment, long sequence, int limit) throws SQLException {
        String sql = SELECT + "e.tenant = ? AND e.experiment = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ?";
        return pages(sql, new Place(sequence, 0), limit, (select, place, most) -> {
            select.setString(1, tables.tenant());
            select.setString(2, experiment.value());
            select.setLong(3, place.sequence);
            select.setInt(4, most);
        });
    }

    /**
     * The entries of an experiment up to a sequence that happened in a span of time, in order of time.
     *
     * @param from the first second, and the sequence in it after which to begin
     * @param until the second after the last
     */
    List<Entry> happened(ExperimentId experiment, Place from, long until, long upTo, int limit) throws SQLException {
        String sql = SELECT + "e.tenant = ? AND e.experiment = ? AND e.occurred_second >= ?"
                + " AND (e.occurred_second > ? OR e.sequence > ?) AND e.occurred_second < ? AND e.sequence <= ?"
                + " ORDER BY e.occurred_second, e.sequence LIMIT ?";
        return pages(sql, from, limit, (select, place, most) -> {
            select.setString(1, tables.tenant());
            select.setString(2, experiment.value());
            select.setLong(3, place.second);
            select.setLong(4, place.second);
            select.setLong(5, place.sequence);
            select.setLong(6, until);
            select.setLong(7, upTo);
            select.setInt(8, most);
        });
    }

    /** Where reading has come to. */
    record Place(long sequence, long second) {}

    private interface Page {
        void set(PreparedStatement select, Place after, int most) throws SQLException;
    }

    /** Goes on behind rows that cannot be read, so that fewer than asked for means the end. */
    private List<Entry> pages(String sql, Place from, int limit, Page page) throws SQLException {
        List<Entry> found = new ArrayList<>(Math.min(Math.max(limit, 0), 1_000));
        Place place = from;
        boolean more = true;
        while (more && found.size() < limit) {
            int most = limit - found.size();
            try (PreparedStatement select = prepare(sql)) {
                page.set(select, place, most);
                Read read = read(select, entry -> true, found);
                more = read.rows == most;
                place = read.last;
            }
        }
        return found;
    }

    /** The entries that recorded these contributions, up to a sequence. */
    List<Entry> contributions(ExperimentId experiment, Collection<ContributionId> ids, long upTo) throws SQLException {
        Set<ContributionId> asked = new HashSet<>(ids);
        return byKey(
                CONTRIBUTION,
                keys(asked, id -> Keys.contribution(experiment, id)),
                upTo,
                entry -> entry.experiment().equals(experiment)
                        && entry.event() instanceof Contributed contributed
                        && asked.contains(contributed.contribution()));
    }

    /** The entries with these event ids. */
    List<Entry> events(ExperimentId experiment, Collection<EventId> ids) throws SQLException {
        Set<EventId> asked = new HashSet<>(ids);
        return byKey(
                EVENT,
                keys(asked, id -> Keys.event(experiment, id)),
                Long.MAX_VALUE,
                entry -> entry.experiment().equals(experiment)
                        && asked.contains(entry.event().id()));
    }

    /** The responses to these contributions up to a sequence, each once, in order. */
    List<Entry> responses(ExperimentId experiment, Collection<ContributionId> ids, long upTo) throws SQLException {
        Set<ContributionId> asked = new HashSet<>(ids);
        List<Entry> found = byKey(
                LINK,
                keys(asked, id -> Keys.responses(experiment, id)),
                upTo,
                entry -> entry.experiment().equals(experiment)
                        && View.answered(entry.event()).stream().anyMatch(asked::contains));
        TreeMap<Long, Entry> once = new TreeMap<>();
        found.forEach(entry -> once.put(entry.sequence(), entry));
        return List.copyOf(once.values());
    }

    /** What stands in an experiment up to a sequence, in order. */
    List<Entry> standing(ExperimentId experiment, long upTo) throws SQLException {
        List<Entry> found = byKey(
                LINK,
                List.of(Keys.standing(experiment)),
                upTo,
                entry -> entry.experiment().equals(experiment) && Standing.isStanding(entry.event()));
        found.sort(Comparator.comparingLong(Entry::sequence));
        return found;
    }

    private interface Key<T> {
        long of(T id);
    }

    private static <T> List<Long> keys(Set<T> ids, Key<T> key) {
        return ids.stream().map(key::of).distinct().toList();
    }

    private List<Entry> byKey(String column, List<Long> keys, long upTo, Predicate<Entry> isIt) throws SQLException {
        if (keys.isEmpty()) {
            return new ArrayList<>();
        }
        return tables.dialect() == Dialect.POSTGRESQL
                ? byArray(column, keys, upTo, isIt)
                : byList(column, keys, upTo, isIt);
    }

    private List<Entry> byArray(String column, List<Long> keys, long upTo, Predicate<Entry> isIt) throws SQLException {
        String sql = column.equals(LINK)
                ? ASKED + "link k WHERE k." + LINK + OF_KEY
                        + "l CROSS JOIN LATERAL (SELECT * FROM ${tables}entry k WHERE k.tenant = l.tenant AND k.sequence = l.sequence"
                        + " OFFSET 0) e"
                : ASKED + "entry k WHERE k." + column + OF_KEY + "e";
        List<Entry> found = new ArrayList<>();
        Array array = connection.createArrayOf("bigint", keys.toArray());
        try (PreparedStatement select = prepare(sql)) {
            select.setArray(1, array);
            select.setString(2, tables.tenant());
            select.setLong(3, upTo);
            read(select, isIt, found);
        } finally {
            array.free();
        }
        return found;
    }

    /**
     * The statements say {@code sequence + 0}, because H2 would scan an index from end to end for a list of keys together with a
     * span of sequences.
     */
    private List<Entry> byList(String column, List<Long> keys, long upTo, Predicate<Entry> isIt) throws SQLException {
        String table = column.equals(LINK) ? "l." : "e.";
        String before = (column.equals(LINK) ? LINKED : SELECT) + table + column + " IN (";
        String after = ") AND " + table + "tenant = ? AND " + table + "sequence + 0 <= ?";
        List<Entry> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); ) {
            int length = length(keys.size() - from);
            int to = Math.min(keys.size(), from + length);
            try (PreparedStatement select = prepare(before + "?, ".repeat(length - 1) + "?" + after)) {
                for (int i = 0; i < length; i++) {
                    select.setLong(i + 1, keys.get(Math.min(from + i, to - 1)));
                }
                select.setString(length + 1, tables.tenant());
                select.setLong(length + 2, upTo);
                read(select, isIt, found);
            }
            from = to;
        }
        return found;
    }

    private static int length(int keys) {
        for (int length : LENGTHS) {
            if (keys <= length) {
                return length;
            }
        }
        return LENGTHS[LENGTHS.length - 1];
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(tables.sql(sql));
    }

    /** How many rows there were, and where the last was. */
    private record Read(int rows, Place last) {}

    /** Adds the entries that are looked for. */
    private Read read(PreparedStatement select, Predicate<Entry> isIt, List<Entry> found) throws SQLException {
        int count = 0;
        Place last = new Place(0, 0);
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                count++;
                last = new Place(rows.getLong(1), rows.getLong(2));
                try {
                    Entry entry = new Entry(
                            last.sequence,
                            text.experiment(rows.getString(3)),
                            text.recordedAt(rows.getString(4)),
                            text.event(rows.getString(5)));
                    if (isIt.test(entry)) {
                        found.add(entry);
                    }
                } catch (JsonException | DateTimeException e) {
                    unreadable.accept(last.sequence);
                }
            }
        }
        return new Read(count, last);
    }
}
