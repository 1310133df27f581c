package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.ZONE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.house.TestDatabase;

/**
 * Several nodes write to one PostgreSQL and several follow it: each follower sees every entry once, in order of commit. Beside it
 * what an identity column does in the same experiment. {@code -Dnodes.contributions=4000} for the number of events of the design.
 */
@Tag("once")
class JdbcNodesTest {
    private static final int CONTRIBUTIONS = Integer.getInteger("nodes.contributions", 400);
    private static final int WRITERS = 4;
    private static final int FOLLOWERS = 3;
    private static final int LARGEST_BATCH = 5;

    @Test
    void everyFollowerOnEveryNodeSeesAllOnceAndInOrderOfCommit(TestReporter reporter) throws Exception {
        List<Event> history = JournalHistory.plain(1, CONTRIBUTIONS);
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            List<Callable<Void>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Random random = new Random(w);
                List<Event> part = part(history, w);
                writers.add(() -> {
                    try (Journal node = Journal.jdbc(database)) {
                        for (int i = 0; i < part.size(); ) {
                            int next = Math.min(part.size(), i + 1 + random.nextInt(LARGEST_BATCH));
                            node.append(LECTURES, part.subList(i, next), RECORDED);
                            i = next;
                        }
                    }
                    return null;
                });
            }
            Map<Fact, Integer> truth = JournalContract.truth(history);
            List<Callable<List<Entry>>> followers = new ArrayList<>();
            for (int f = 0; f < FOLLOWERS; f++) {
                followers.add(() -> follow(database, history.size(), truth));
            }

            List<List<Entry>> seen = beside(writers, followers);

            try (Journal journal = Journal.jdbc(database)) {
                List<Entry> all = JournalContract.all(journal, 1_000);
                assertThat(all).extracting(Entry::sequence).isSorted().doesNotHaveDuplicates();
                assertThat(new HashSet<>(JournalContract.events(all))).isEqualTo(new HashSet<>(history));
                assertThat(seen).allSatisfy(entries -> assertThat(entries).isEqualTo(all));
            }
            reporter.publishEntry("lost", "0 of " + history.size() + " by " + FOLLOWERS + " followers");
        }
    }

    private static List<Event> part(List<Event> history, int writer) {
        return history.subList(writer * history.size() / WRITERS, (writer + 1) * history.size() / WRITERS);
    }

    /** Polls until it has seen as many as there will be, with the facts of a feed beside it. */
    private static List<Entry> follow(HostDatabase database, int total, Map<Fact, Integer> truth) {
        List<Entry> seen = new ArrayList<>();
        try (Journal node = Journal.jdbc(database)) {
            Feed feed = Feed.of(node, LECTURES, ZONE);
            LiveCount count = new LiveCount();
            long fed = 0;
            while (seen.size() < total || fed < total) {
                seen.addAll(node.after(
                        seen.isEmpty() ? 0 : seen.get(seen.size() - 1).sequence(), 50));
                fed = feed.advance(fed, 50, count);
            }
            assertThat(count.read(feed.facts(fed))).isEqualTo(truth);
        }
        return seen;
    }

    /** What the documentation shows: the host's trigger on the counter and its own driver wake its followers. */
    @Test
    void aTriggerOfTheHostsWakesNodesWithoutPolling() throws Exception {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open();
                Connection listening = TestDatabase.postgres().getConnection()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            Journal node = Journal.jdbc(database.withTenant("acme"));
            place.execute("CREATE FUNCTION " + place.schema() + ".social_appended() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN PERFORM pg_notify('social_appended', NEW.tenant); RETURN NULL; END $$");
            place.execute("CREATE TRIGGER social_appended AFTER UPDATE ON " + place.schema()
                    + ".social_counter FOR EACH ROW EXECUTE FUNCTION " + place.schema() + ".social_appended()");
            listening.createStatement().execute("LISTEN social_appended");

            node.append(LECTURES, JournalHistory.plain(2, 5), RECORDED);

            PGNotification[] heard = listening.unwrap(PGConnection.class).getNotifications(10_000);
            assertThat(heard).extracting(PGNotification::getParameter).containsExactly("acme");
            assertThat(node.last()).as("committed when it was heard").isPositive();
        }
    }

    /** The same with a column that the database counts up: a number is given before it is committed. */
    @Test
    void anIdentityColumnLosesWhatCommitsLater(TestReporter reporter) throws Exception {
        int total = 2 * CONTRIBUTIONS;
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
            String table = place.schema() + ".numbered";
            place.execute(
                    "CREATE TABLE " + table + " (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event TEXT)");
            List<Callable<Void>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Random random = new Random(w);
                writers.add(() -> {
                    insert(place.dataSource(), table, total / WRITERS, random);
                    return null;
                });
            }
            Polled polled = new Polled();

            beside(writers, List.of(() -> polled.untilQuiet(place.dataSource(), table)));

            reporter.publishEntry("lost", (total - polled.seen) + " of " + total + " with an identity column");
            assertThat(polled.seen).isLessThan(total);
        }
    }

    private static void insert(DataSource dataSource, String table, int count, Random random) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " (event) VALUES ('{}')")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; ) {
                int next = Math.min(count, i + 1 + random.nextInt(LARGEST_BATCH));
                for (; i < next; i++) {
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
            connection.setAutoCommit(true);
        }
    }

    /** A poller that goes on from the largest number it has seen. */
    private static final class Polled {
        private long last;
        private int seen;

        Void untilQuiet(DataSource dataSource, String table) throws SQLException {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement("SELECT id FROM " + table + " WHERE id > ? ORDER BY id")) {
                long quiet = System.nanoTime();
                while (System.nanoTime() - quiet < 500_000_000L) {
                    select.setLong(1, last);
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            last = rows.getLong(1);
                            seen++;
                            quiet = System.nanoTime();
                        }
                    }
                }
            }
            return null;
        }
    }

    /** Starts all at once; what the readers give, after the writers are done. */
    private static <T> List<T> beside(List<Callable<Void>> writers, List<Callable<T>> readers) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers.size() + readers.size());
        try {
            List<Future<T>> reading = new ArrayList<>();
            readers.forEach(reader -> reading.add(pool.submit(reader)));
            for (Future<Void> writing : pool.invokeAll(writers)) {
                writing.get();
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : reading) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
