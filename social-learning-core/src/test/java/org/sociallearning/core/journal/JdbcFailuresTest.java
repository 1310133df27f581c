package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.all;
import static org.sociallearning.core.journal.JournalContract.append;
import static org.sociallearning.core.journal.JournalContract.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;

/** A database that goes away, waits or gets in its own way: a clear error, and nothing that was acknowledged is lost. */
@Tag("once")
class JdbcFailuresTest {
    private static HostDatabase made(TestDatabase.Place place) {
        HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
        database.createTables();
        return database;
    }

    @Test
    void aDatabaseThatIsNotThereIsToldOnOpening() {
        assertThatThrownBy(() -> Journal.jdbc(new OneConnection(null)))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage(
                        "database (tables social_..., tenant default) could not be reached: the connection was lost or"
                                + " could not be made (SQL state 08001, code 0)");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoWaitsTooLongForAnotherTransactionIsToldAndNothingIsRecorded(TestDatabase kind) throws SQLException {
        List<Event> history = JournalHistory.plain(1, 10);
        try (TestDatabase.Place place = kind.open()) {
            made(place);
            try (Journal journal = Journal.jdbc(
                            HostDatabase.of(impatient(kind, place.dataSource())).withSchema(place.schema()));
                    Connection other = place.dataSource().getConnection()) {
                append(journal, history.subList(0, 5), 5);
                other.setAutoCommit(false);
                execute(other, "UPDATE " + place.schema() + ".social_counter SET erasures = erasures");

                assertThatThrownBy(() -> append(journal, history.subList(5, 8), 5))
                        .isInstanceOf(SocialLearningException.class)
                        .hasMessageStartingWith(
                                "database (tables " + place.schema()
                                        + ".social_..., tenant default) could not be written; nothing of this append was acknowledged:"
                                        + " it took longer than the host allows. Maybe another transaction holds a lock (SQL state ");
                assertThat(events(all(journal, 100))).isEqualTo(history.subList(0, 5));

                other.rollback();
                other.setAutoCommit(true);
                append(journal, history.subList(5, 8), 5);
                assertThat(events(all(journal, 100))).isEqualTo(history.subList(0, 8));
            }
        }
    }

    /** The host's own settings for how long its statements wait. */
    private static DataSource impatient(TestDatabase kind, DataSource dataSource) {
        String setting = "";
        switch (kind) {
            case H2 -> setting = "SET LOCK_TIMEOUT 200";
            case SQLITE -> setting = "PRAGMA busy_timeout = 200";
            case POSTGRESQL -> setting = "SET lock_timeout = 200";
        }
        String sql = setting;
        return connecting(dataSource, connection -> execute(connection, sql));
    }

    interface Prepare {
        void connection(Connection connection) throws SQLException;
    }

    /** The same data source that does something with each connection first. */
    static DataSource connecting(DataSource dataSource, Prepare prepare) {
        return (DataSource) Proxy.newProxyInstance(
                JdbcFailuresTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(dataSource, arguments);
                        if (result instanceof Connection connection) {
                            prepare.connection(connection);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The other transaction holds the links and wants the counter, which we hold while we want the links. */
    @Test
    void aDeadlockIsTriedOnceMore() throws Exception {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open();
                Journal journal = Journal.jdbc(made(place));
                Connection other = place.dataSource().getConnection()) {
            other.setAutoCommit(false);
            // So that the database gives up our transaction and not this one.
            execute(other, "SET LOCAL deadlock_timeout = '20s'");
            execute(other, "LOCK TABLE " + place.schema() + ".social_link");
            CompletableFuture<Appended> append =
                    CompletableFuture.supplyAsync(() -> journal.append(LECTURES, JournalHistory.plain(2, 5), RECORDED));
            awaitLock(place);

            execute(other, "UPDATE " + place.schema() + ".social_counter SET erasures = erasures");
            other.commit();
            other.setAutoCommit(true);

            assertThat(append.get(20, TimeUnit.SECONDS).recorded()).isPositive();
            assertThat(journal.last()).isEqualTo(append.get().recorded());
        }
    }

    private static void awaitLock(TestDatabase.Place place) throws Exception {
        try (Connection look = place.dataSource().getConnection()) {
            String waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '" + place.schema()
                    + ".social_link'::regclass";
            while (Dialect.text(look, waiting).equals("0")) {
                Thread.sleep(5);
            }
        }
    }

    @Test
    void connectionsThatAreCutOffAtAnyMomentLoseNothingAcknowledged() throws Exception {
        List<Event> history = JournalHistory.corrected(3, 150);
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open();
                Journal journal = Journal.jdbc(made(place))) {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<List<Event>> appending = CompletableFuture.supplyAsync(() -> {
                List<Event> acknowledged = new ArrayList<>();
                for (Event event : history) {
                    while (!acknowledged.contains(event)) {
                        try {
                            journal.append(LECTURES, List.of(event), RECORDED);
                            acknowledged.add(event);
                        } catch (SocialLearningException e) {
                            assertThat(e).hasMessageContaining("the connection was lost or could not be made");
                        }
                    }
                }
                done.set(true);
                return acknowledged;
            });
            int cuts = 0;
            while (!done.get() && !appending.isDone()) {
                cuts += cut(place);
                Thread.sleep(20);
            }

            assertThat(appending.get(60, TimeUnit.SECONDS)).isEqualTo(history);
            assertThat(cuts).isPositive();
            assertThat(eventsOf(journal)).isEqualTo(history).doesNotHaveDuplicates();
            assertThat(new HashSet<>(eventsOf(journal))).hasSameSizeAs(history);
        }
    }

    /** After the cuts a pool may still give connections that are dead. */
    private static List<Event> eventsOf(Journal journal) {
        while (true) {
            try {
                return events(all(journal, 1_000));
            } catch (SocialLearningException e) {
                assertThat(e).hasMessageContaining("the connection was lost or could not be made");
            }
        }
    }

    private static int cut(TestDatabase.Place place) throws SQLException {
        try (Connection connection = TestDatabase.postgres().getConnection()) {
            return Integer.parseInt(Dialect.text(
                    connection,
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE '%" + place.schema()
                            + ".social%' AND pid <> pg_backend_pid()"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anInterruptedThreadLosesNothingForItselfOrOthers(TestDatabase kind) {
        try (TestDatabase.Place place = kind.open();
                Journal journal = Journal.jdbc(made(place))) {
            interrupts(journal);
        }
    }

    /** As the documentation recommends; through its usual files an interrupt would close the whole database. */
    @Test
    void anInterruptedThreadLosesNothingInAFileOfH2ThatIsWrittenAsynchronously(@TempDir Path directory) {
        DataSource database =
                JournalAddress.dataSource("jdbc:h2:async:" + directory.resolve("journal") + ";DB_CLOSE_DELAY=-1");
        HostDatabase.of(database).createTables();
        try (Journal journal = Journal.jdbc(database)) {
            interrupts(journal);
        }
    }

    private static void interrupts(Journal journal) {
        List<Event> history = JournalHistory.plain(5, 20);
        for (Event event : history) {
            Thread.currentThread().interrupt();
            try {
                journal.append(LECTURES, List.of(event), RECORDED);
            } catch (SocialLearningException e) {
                assertThat(e).hasMessageContaining("nothing of this append was acknowledged");
            } finally {
                Thread.interrupted();
            }
            append(journal, List.of(event), 1);
        }
        assertThat(events(all(journal, 100))).isEqualTo(history);
    }
}
