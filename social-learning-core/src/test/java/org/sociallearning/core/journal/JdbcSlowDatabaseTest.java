package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.all;
import static org.sociallearning.core.journal.JournalContract.append;
import static org.sociallearning.core.journal.JournalContract.events;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.house.TestDatabase;
import org.sociallearning.house.Wire;

/**
 * A PostgreSQL at the end of a slow, held up or unplugged wire. Who records waits: the threads of the host are the only queue, and the
 * host's pool and socket time-out are their bounds.
 */
@Tag("once")
class JdbcSlowDatabaseTest {
    private static final int THREADS = 16;
    private static final int CONNECTIONS = 3;
    private static final int SOCKET_SECONDS = 1;
    private static final String LOST = "the connection was lost or could not be made";

    private final TestDatabase.Place place = TestDatabase.POSTGRESQL.open();
    private final Wire wire = TestDatabase.wireToPostgres();
    private final JdbcConnectionPool pool = pool(wire.port());
    private final HostDatabase database = HostDatabase.of(pool).withSchema(place.schema());
    private final ExecutorService host = Executors.newFixedThreadPool(THREADS);

    private static JdbcConnectionPool pool(int port) {
        JdbcConnectionPool pool = TestDatabase.pool(
                "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres&sslmode=disable&gssEncMode=disable"
                        + "&socketTimeout=" + SOCKET_SECONDS + "&loginTimeout=2",
                CONNECTIONS);
        pool.setLoginTimeout(30);
        return pool;
    }

    @BeforeEach
    void make() {
        database.createTables();
    }

    @AfterEach
    void close() throws Exception {
        host.shutdownNow();
        wire.close();
        pool.dispose();
        place.close();
    }

    @Test
    void whoRecordsOnASlowDatabaseWaitsAndNothingPilesUpBehind() throws Exception {
        List<Event> history = JournalHistory.plain(1, 40);
        try (Journal journal = Journal.jdbc(database)) {
            wire.delay(2);
            List<Future<Appended>> appends = host.invokeAll(tasks(journal, history));

            for (Future<Appended> append : appends) {
                assertThat(append.get().recorded()).isEqualTo(1);
            }
            assertThat(journal.last()).isEqualTo(history.size());
            assertThat(wire.mostOpen())
                    .as("connections at one time, one that is just being closed among them")
                    .isLessThanOrEqualTo(CONNECTIONS + 1);
        }
    }

    @Test
    void appendsThatAreHeldUpReturnOnlyWhenTheyAreThere() throws Exception {
        List<Event> history = JournalHistory.plain(2, 40);
        try (Journal journal = Journal.jdbc(database);
                Journal beside =
                        Journal.jdbc(HostDatabase.of(place.dataSource()).withSchema(place.schema()))) {
            journal.last();
            wire.hold();
            List<Future<Appended>> appends = new ArrayList<>();
            tasks(journal, history).forEach(task -> appends.add(host.submit(task)));

            assertThatThrownBy(() -> appends.get(0).get(300, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            assertThat(appends).noneMatch(Future::isDone);
            assertThat(beside.last()).isZero();

            wire.release();
            for (Future<Appended> append : appends) {
                assertThat(append.get(60, TimeUnit.SECONDS).recorded()).isEqualTo(1);
            }
            assertThat(beside.last()).isEqualTo(history.size());
        }
    }

    @Test
    void noThreadIsHeldLongerThanTheHostsDriverWaits() {
        List<Event> history = JournalHistory.plain(3, 10);
        try (Journal journal = Journal.jdbc(database)) {
            append(journal, history.subList(0, 4), 2);
            wire.hold();
            long before = System.nanoTime();

            assertThatThrownBy(() -> journal.append(LECTURES, history, RECORDED))
                    .isInstanceOf(SocialLearningException.class)
                    .hasMessageContaining(LOST);

            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before))
                    .isBetween((long) SOCKET_SECONDS, SOCKET_SECONDS + 8L);
            wire.release();
            untilItWorks(() -> append(journal, history, 3));
            assertThat(events(all(journal, 100))).isEqualTo(history);
        }
    }

    @Test
    void anUnpluggedDatabaseIsToldAtOnceAndGoesOnWhenItIsBack() {
        List<Event> history = JournalHistory.plain(4, 30);
        try (Journal journal = Journal.jdbc(database)) {
            append(journal, history.subList(0, 10), 3);
            wire.unplug();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> journal.append(LECTURES, history.subList(10, 20), RECORDED))
                        .isInstanceOf(SocialLearningException.class)
                        .hasMessageContaining(LOST);
                assertThatThrownBy(() -> journal.after(0, 10)).hasMessageContaining(LOST);
            }
            wire.plugIn();
            untilItWorks(() -> append(journal, history, 4));
            assertThat(events(all(journal, 100))).isEqualTo(history);
        }
    }

    /** A pool finds out one by one which of its connections are dead. */
    private static void untilItWorks(Runnable work) {
        for (int attempt = 0; true; attempt++) {
            try {
                work.run();
                return;
            } catch (SocialLearningException e) {
                assertThat(e).hasMessageContaining(LOST);
                assertThat(attempt).isLessThan(2 * CONNECTIONS);
            }
        }
    }

    private static List<Callable<Appended>> tasks(Journal journal, List<Event> history) {
        List<Callable<Appended>> tasks = new ArrayList<>();
        for (Event event : history) {
            tasks.add(() -> journal.append(LECTURES, List.of(event), RECORDED));
        }
        return tasks;
    }
}
