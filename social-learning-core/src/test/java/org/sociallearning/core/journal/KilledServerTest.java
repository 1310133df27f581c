package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A PostgreSQL server that is killed while a host appends, with all its processes, and started again: what was acknowledged is
 * there. It forces commits to the disk, as a server does by default. {@code -Dkill.server.times=20}.
 */
@Tag("once")
@EnabledIfSystemProperty(named = "kill.server.times", matches = "\\d+", disabledReason = "long: -Dkill.server.times=20")
class KilledServerTest {
    private static final int CONTRIBUTIONS = 1_500;

    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedOutlivesTheServer() throws Exception {
        int times = Integer.getInteger("kill.server.times");
        Random random = new Random(times);
        List<Event> history = JournalHistory.corrected(times, CONTRIBUTIONS);
        Map<Long, Integer> acknowledged = new TreeMap<>();
        for (int time = 0; time < times; time++) {
            EmbeddedPostgres server = start();
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
            HostDatabase database = HostDatabase.of(server.getPostgresDatabase());
            database.createTables();
            Journal journal = Journal.jdbc(database);
            Kills.check(journal, history, acknowledged);
            int first = Kills.firstMissing(acknowledged);
            CompletableFuture<Void> appending =
                    CompletableFuture.runAsync(() -> append(journal, history, first, acknowledged));
            Thread.sleep(200 + random.nextInt(800));

            kill();

            appending.get(60, TimeUnit.SECONDS);
            server.close(); // finds nothing to stop, and lets go of the directory
            assertThat(acknowledged).as("appended before kill " + time).isNotEmpty();
        }
        try (EmbeddedPostgres server = start()) {
            Kills.check(Journal.jdbc(server.getPostgresDatabase()), history, acknowledged);
        }
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("server"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return Dialect.text(connection, "SHOW " + name);
        }
    }

    /** Until the server is gone. */
    private static void append(Journal journal, List<Event> history, int first, Map<Long, Integer> acknowledged) {
        try {
            for (int place = first; place < history.size(); place++) {
                Appended done = journal.append(LECTURES, List.of(history.get(place)), RECORDED);
                if (done.recorded() == 1) {
                    acknowledged.put(done.last(), place);
                }
            }
        } catch (SocialLearningException e) {
            assertThat(e).hasMessageContaining("the connection was lost or could not be made");
        }
    }

    private void kill() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("server/postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().get(30, TimeUnit.SECONDS);
        for (ProcessHandle session : sessions) {
            session.onExit().get(30, TimeUnit.SECONDS);
        }
        Files.delete(directory.resolve("server/postmaster.pid"));
    }
}
