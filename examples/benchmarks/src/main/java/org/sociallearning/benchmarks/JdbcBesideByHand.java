package org.sociallearning.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.HostDatabase;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.house.TestDatabase;

/**
 * The journal in a database beside JDBC by hand. {@code append H2|SQLITE|POSTGRESQL}: batches through the journal, and in turns with
 * them the same rows written by hand into tables of the same form, from values that lie ready, with the counter taken. {@code read ... EVENTS}: fills a journal and reads all facts back; to be run in a small heap.
 */
public final class JdbcBesideByHand {
    private static final ExperimentId EXPERIMENT = ExperimentId.of("benchmark");
    private static final Instant RECORDED = Instant.parse("2024-06-01T12:00:00Z");
    private static final int BATCH = 1_000;
    private static final int BATCHES = 120;
    private static final int WARM_UP = 60;

    private JdbcBesideByHand() {}

    /** Prints what it measured. */
    public static void main(String[] arguments) throws Exception {
        TestDatabase kind = TestDatabase.valueOf(arguments[1]);
        if (arguments[0].equals("append")) {
            append(kind);
        } else {
            read(kind, Long.parseLong(arguments[2]));
        }
    }

    private static void append(TestDatabase kind) throws SQLException {
        try (TestDatabase.Place place = kind.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.withPrefix("ours_").createTables();
            database.withPrefix("hand_").createTables();
            Rows rows = new Rows(place.dataSource(), place.schema());
            place.execute("INSERT INTO " + rows.table("hand_counter") + " VALUES ('default', 0, 0, '')");
            SyntheticHistory history = new SyntheticHistory(1, Long.MAX_VALUE / 1_000_000_000);
            Took[] ours = new Took[BATCHES];
            Took[] byHand = new Took[BATCHES];
            try (Journal journal = Journal.jdbc(database.withPrefix("ours_"))) {
                for (int i = -WARM_UP; i < BATCHES; i++) {
                    long before = journal.last();
                    List<Event> batch = history.next(BATCH);
                    Took through = Took.by(() -> journal.append(EXPERIMENT, batch, RECORDED));
                    Took hand = rows.copy(before, journal.last());
                    if (i >= 0) {
                        ours[i] = through;
                        byHand[i] = hand;
                    }
                }
            }
            told(kind + ", wall time", ours, byHand, took -> took.wall);
            told(kind + ", processor time of the thread", ours, byHand, took -> took.processor);
        }
    }

    /** Medians, because a busy machine takes the processor from some batches and not from others. */
    private static void told(String what, Took[] ours, Took[] byHand, ToLongFunction<Took> measured) {
        double[] mine =
                Arrays.stream(ours).mapToDouble(measured::applyAsLong).sorted().toArray();
        double[] theirs = Arrays.stream(byHand)
                .mapToDouble(measured::applyAsLong)
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: a batch of %d in %.1f ms, by hand %.1f ms (medians of %d): %.0f %%; of the faster quarter %.0f %%%n",
                what,
                BATCH,
                mine[BATCHES / 2] / 1e6,
                theirs[BATCHES / 2] / 1e6,
                BATCHES,
                100 * theirs[BATCHES / 2] / mine[BATCHES / 2],
                100 * theirs[BATCHES / 8] / mine[BATCHES / 8]);
    }

    /** Wall time says little on a busy machine, processor time nothing of a server beside us. */
    private record Took(long wall, long processor) {
        interface Work {
            void run() throws SQLException;
        }

        static Took by(Work work) throws SQLException {
            long start = System.nanoTime();
            long worked = ofThread();
            work.run();
            return new Took(System.nanoTime() - start, ofThread() - worked);
        }

        private static long ofThread() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    }

    /** Writes rows by hand. */
    private record Rows(DataSource dataSource, String schema) {
        private static final String ENTRY =
                "tenant, sequence, experiment, recorded_at, occurred_second, event_key, contribution_key, event";
        private static final String LINK = "tenant, link_key, sequence";

        String table(String name) {
            return schema + "." + name;
        }

        /** The time that writing the rows takes that the journal wrote in the span. */
        Took copy(long after, long upTo) throws SQLException {
            List<Object[]> entries;
            List<Object[]> links;
            try (Connection connection = dataSource.getConnection()) {
                entries = select(connection, "ours_entry", ENTRY, after);
                links = select(connection, "ours_link", LINK, after);
            }
            return Took.by(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    connection.setAutoCommit(false);
                    try (Statement counter = connection.createStatement()) {
                        counter.executeUpdate("UPDATE " + table("hand_counter") + " SET last_sequence = " + upTo
                                + " WHERE tenant = 'default'");
                    }
                    insert(connection, "hand_entry", ENTRY, entries);
                    insert(connection, "hand_link", LINK, links);
                    connection.commit();
                    connection.setAutoCommit(true);
                }
            });
        }

        private List<Object[]> select(Connection connection, String table, String columns, long after)
                throws SQLException {
            List<Object[]> rows = new ArrayList<>();
            int width = columns.split(",", -1).length;
            try (Statement statement = connection.createStatement();
                    ResultSet found =
                            statement.executeQuery("SELECT " + columns + " FROM " + table(table) + " WHERE sequence > "
                                    + after + " AND sequence <= " + (after + BATCH) + " ORDER BY sequence")) {
                while (found.next()) {
                    Object[] row = new Object[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }

        private void insert(Connection connection, String table, String columns, List<Object[]> rows)
                throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            int width = columns.split(",", -1).length;
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + table(table) + " (" + columns + ") VALUES (" + "?, ".repeat(width - 1) + "?)")) {
                for (Object[] row : rows) {
                    for (int i = 0; i < width; i++) {
                        if (row[i] instanceof Number number) {
                            insert.setLong(i + 1, number.longValue());
                        } else if (row[i] == null) {
                            insert.setNull(i + 1, java.sql.Types.BIGINT);
                        } else {
                            insert.setString(i + 1, row[i].toString());
                        }
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static void read(TestDatabase kind, long events) throws IOException {
        Path directory = Files.createTempDirectory("benchmark");
        try (TestDatabase.Place place = kind.open()) {
            // H2 in a file, because its memory is ours.
            DataSource dataSource = kind == TestDatabase.H2
                    ? JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("h2"), "", "")
                    : place.dataSource();
            HostDatabase database = HostDatabase.of(dataSource);
            database.createTables();
            try (Journal journal = Journal.jdbc(database)) {
                SyntheticHistory history = new SyntheticHistory(1, events);
                long start = System.nanoTime();
                for (long i = 0; i < events; i += 2 * BATCH) {
                    journal.append(EXPERIMENT, history.next(2 * BATCH), RECORDED);
                }
                told(kind + " appended", journal.last(), start);
                for (int time = 0; time < 2; time++) {
                    long[] facts = {0};
                    long reading = System.nanoTime();
                    journal.facts(EXPERIMENT, ZoneOffset.UTC, Weeks.ALL, journal.last(), () -> fact -> facts[0]++);
                    told(kind + " read " + facts[0] + " facts of", journal.last(), reading);
                }
                long[] facts = {0};
                long reading = System.nanoTime();
                org.sociallearning.core.fold.Week week = org.sociallearning.core.fold.Week.parse("2022-W20");
                journal.facts(
                        EXPERIMENT, ZoneOffset.UTC, Weeks.of(List.of(week)), journal.last(), () -> fact -> facts[0]++);
                told(kind + " read one week, " + facts[0] + " facts, of", journal.last(), reading);
            }
        }
    }

    private static void told(String what, long events, long since) {
        double seconds = (System.nanoTime() - since) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s %,d events in %.1f s, %,.0f a second; heap of %d MB%n",
                what,
                events,
                seconds,
                events / seconds,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
