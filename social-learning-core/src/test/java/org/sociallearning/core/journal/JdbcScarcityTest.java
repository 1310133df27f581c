package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.all;
import static org.sociallearning.core.journal.JournalContract.append;
import static org.sociallearning.core.journal.JournalContract.events;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;

/** A database without the right, the room or the connections that are needed: told by name, and what is there can be read. */
@Tag("once")
class JdbcScarcityTest {
    private static final List<Event> HISTORY = JournalHistory.plain(1, 10);
    private static final String MAY_ONLY_BE_READ =
            "could not be written; nothing of this append was acknowledged: it may"
                    + " only be read. Maybe the user lacks a right, or the file cannot be written (SQL state ";

    @TempDir
    Path directory;

    @Test
    void aUserWithoutTheRightToWriteReadsInPostgresql() {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            filled(database);
            String reader = "reader_" + place.schema();
            place.execute("CREATE ROLE " + reader + " LOGIN");
            place.execute("GRANT USAGE ON SCHEMA " + place.schema() + " TO " + reader);
            place.execute("GRANT SELECT ON ALL TABLES IN SCHEMA " + place.schema() + " TO " + reader);
            JdbcConnectionPool pool =
                    TestDatabase.pool(TestDatabase.postgresUrl().replace("user=postgres", "user=" + reader), 2);

            readsAndIsRefused(HostDatabase.of(pool).withSchema(place.schema()));

            pool.dispose();
            place.execute("DROP OWNED BY " + reader);
            place.execute("DROP ROLE " + reader);
        }
    }

    @Test
    void aUserWithoutTheRightToWriteReadsInH2() {
        try (TestDatabase.Place place = TestDatabase.H2.open()) {
            filled(HostDatabase.of(place.dataSource()).withSchema(place.schema()));
            place.execute("CREATE USER reader PASSWORD 'x'");
            place.execute("GRANT SELECT ON SCHEMA " + place.schema() + " TO reader");
            String url = url(place);

            readsAndIsRefused(HostDatabase.of(JdbcConnectionPool.create(url, "reader", "x"))
                    .withSchema(place.schema()));
        }
    }

    private static String url(TestDatabase.Place place) {
        try (Connection connection = place.dataSource().getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatMayOnlyBeReadIsReadInSqlite() {
        String url = "jdbc:sqlite:" + directory.resolve("journal.sqlite");
        filled(HostDatabase.of(JournalAddress.dataSource(url)));

        readsAndIsRefused(HostDatabase.of(JournalAddress.dataSource(url + "?open_mode=1")));
    }

    @Test
    void aFileThatMayOnlyBeReadIsReadInH2() {
        String url = "jdbc:h2:file:" + directory.resolve("journal");
        filled(HostDatabase.of(JournalAddress.dataSource(url)));

        readsAndIsRefused(HostDatabase.of(JournalAddress.dataSource(url + ";ACCESS_MODE_DATA=r")));
    }

    private static void filled(HostDatabase database) {
        database.createTables();
        try (Journal journal = Journal.jdbc(database)) {
            append(journal, HISTORY.subList(0, 8), 3);
        }
    }

    private static void readsAndIsRefused(HostDatabase database) {
        try (Journal journal = Journal.jdbc(database)) {
            assertThatThrownBy(() -> journal.append(LECTURES, HISTORY, RECORDED))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageContaining(MAY_ONLY_BE_READ);
            assertThat(events(all(journal, 100))).isEqualTo(HISTORY.subList(0, 8));
        }
    }

    @Test
    void aFullDatabaseTakesNothingLosesNothingAndGoesOnWhenThereIsRoom() {
        DataSource file =
                JournalAddress.dataSource("jdbc:sqlite:" + directory.resolve("journal.sqlite") + "?synchronous=off");
        HostDatabase.of(file).createTables();
        List<Event> history = JournalHistory.plain(2, 300);
        List<Event> acknowledged = new ArrayList<>();
        try (Journal journal = Journal.jdbc(JdbcFailuresTest.connecting(
                file, connection -> JdbcFailuresTest.execute(connection, "PRAGMA max_page_count = 60")))) {
            assertThatThrownBy(() -> {
                        for (Event event : history) {
                            journal.append(LECTURES, List.of(event), RECORDED);
                            acknowledged.add(event);
                        }
                    })
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageContaining("nothing of this append was acknowledged: it has no room left");
            assertThat(events(all(journal, 100))).isEqualTo(acknowledged).isNotEmpty();
        }
        try (Journal journal = Journal.jdbc(file)) {
            append(journal, history, 50);
            assertThat(events(all(journal, 100))).isEqualTo(history);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void oneConnectionIsEnough(TestDatabase kind) throws SQLException {
        try (TestDatabase.Place place = kind.open();
                Connection only = place.dataSource().getConnection()) {
            HostDatabase database = HostDatabase.of(new OneConnection(only)).withSchema(place.schema());
            database.createTables();
            try (Journal journal = Journal.jdbc(database)) {
                append(journal, HISTORY, 3);
                JournalContract.facts(journal, Weeks.ALL, journal.last());
                journal.export(
                        LECTURES,
                        JournalHistory.person(1),
                        entry -> journal.entry(LECTURES, entry.event().id()));
                journal.lease(LECTURES, "desk").take();
                journal.erase(LECTURES, JournalHistory.person(1), RECORDED);
                assertThat(all(journal, 3)).isNotEmpty();
            }
        }
    }

    @Test
    void anExhaustedPoolIsToldAfterTheTimeThatTheHostAllows() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:exhausted", "sa", "");
        pool.setMaxConnections(1);
        pool.setLoginTimeout(1);
        filled(HostDatabase.of(pool));
        try (Journal journal = Journal.jdbc(pool)) {
            try (Connection held = pool.getConnection();
                    Statement statement = held.createStatement()) {
                long before = System.nanoTime();
                assertThatThrownBy(() -> journal.append(LECTURES, HISTORY, RECORDED))
                        .isInstanceOf(SocialLearningException.class)
                        .hasMessageContaining("the connection was lost or could not be made")
                        .hasRootCauseMessage("Login timeout");
                assertThat(System.nanoTime() - before).isBetween(900_000_000L, 10_000_000_000L);
                assertThat(statement.isClosed()).isFalse();
            }
            append(journal, HISTORY, 5);
            assertThat(events(all(journal, 100))).isEqualTo(HISTORY);
        } finally {
            pool.dispose();
        }
    }
}
