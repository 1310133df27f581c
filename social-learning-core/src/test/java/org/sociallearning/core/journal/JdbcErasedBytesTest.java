package org.sociallearning.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sociallearning.core.journal.JournalContract.LECTURES;
import static org.sociallearning.core.journal.JournalContract.RECORDED;
import static org.sociallearning.core.journal.JournalContract.append;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.house.TestDatabase;

/** After an erasure, and what the documentation asks of the host, an erased person's id is in no byte of the database's files. */
@Tag("once")
class JdbcErasedBytesTest {
    private static final ParticipantId ERASED = ParticipantId.of("k1-this-person-was-erased");
    private static final ParticipantId KEPT = ParticipantId.of("k1-this-person-has-stayed");

    @TempDir
    Path directory;

    @Test
    void sqliteByItselfWhenTheHostsConnectionsDeleteSecurely() throws Exception {
        DataSource dataSource = TestDatabase.sqlite(directory.resolve("journal.sqlite"));
        erased(dataSource);

        assertThat(holds(directory, ERASED)).isFalse();
        assertThat(holds(directory, KEPT)).isTrue();
    }

    @Test
    void sqliteAfterVacuumOtherwise() throws Exception {
        DataSource dataSource =
                JournalAddress.dataSource("jdbc:sqlite:" + directory.resolve("journal.sqlite") + "?journal_mode=WAL");
        erased(dataSource);

        execute(dataSource, "VACUUM");
        execute(dataSource, "PRAGMA wal_checkpoint(TRUNCATE)");

        assertThat(holds(directory, ERASED)).isFalse();
        assertThat(holds(directory, KEPT)).isTrue();
    }

    /** It compresses what it compacts, so that ids of others cannot be found by their bytes either. */
    @Test
    void h2AfterShutdownCompact() throws Exception {
        DataSource dataSource =
                JournalAddress.dataSource("jdbc:h2:file:" + directory.resolve("h2") + ";DB_CLOSE_DELAY=-1");
        erased(dataSource);
        execute(dataSource, "CHECKPOINT SYNC");
        assertThat(holds(directory, KEPT)).isTrue();

        execute(dataSource, "SHUTDOWN COMPACT");

        assertThat(holds(directory, ERASED)).isFalse();
        try (Journal journal = Journal.jdbc(dataSource)) {
            assertThat(JournalContract.all(journal, 1_000)).anyMatch(entry -> Naming.names(entry.event(), KEPT));
        }
    }

    private void erased(DataSource dataSource) throws IOException {
        HostDatabase.of(dataSource).createTables();
        try (Journal journal = Journal.jdbc(dataSource)) {
            fill(journal);
            journal.erase(LECTURES, ERASED, RECORDED);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** All files of the server: tables, what it knows of their columns, and its write-ahead log, which it does not use again. */
    @Test
    void postgresqlAfterVacuumFullAndTwoCheckpoints() throws Exception {
        try (TestDatabase.Place place = TestDatabase.POSTGRESQL.open()) {
            HostDatabase database = HostDatabase.of(place.dataSource()).withSchema(place.schema());
            database.createTables();
            Path server = Path.of(setting(place, "data_directory"));
            place.execute("ALTER SYSTEM SET wal_recycle = off");
            place.execute("SELECT pg_reload_conf()");
            Journal journal = Journal.jdbc(database);
            fill(journal);
            place.execute("ANALYZE");
            place.execute("CHECKPOINT");
            assertThat(holds(server, ERASED)).isTrue();

            journal.erase(LECTURES, ERASED, RECORDED);
            place.execute("VACUUM FULL " + place.schema() + ".social_entry");
            place.execute("VACUUM FULL " + place.schema() + ".social_snapshot");
            place.execute("CHECKPOINT");
            place.execute("SELECT pg_switch_wal()");
            place.execute("CHECKPOINT");

            assertThat(holds(server, ERASED)).isFalse();
            assertThat(holds(server, KEPT)).isTrue();
            place.execute("ALTER SYSTEM RESET wal_recycle");
        }
    }

    private static String setting(TestDatabase.Place place, String name) throws SQLException {
        try (Connection connection = place.dataSource().getConnection()) {
            return Dialect.text(connection, "SHOW " + name);
        }
    }

    private static void fill(Journal journal) {
        List<Event> history = JournalHistory.plain(1, 400).stream()
                .map(event -> event.mapPeople(person -> JournalHistory.person(1).equals(person)
                        ? ERASED
                        : JournalHistory.person(2).equals(person) ? KEPT : person))
                .toList();
        append(journal, history, 50);
        journal.snapshots()
                .write(LECTURES, "a", new Snapshot("1", 3, ERASED.value().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean holds(Path place, ParticipantId person) throws IOException {
        String wanted = person.value();
        boolean[] found = {false};
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                found[0] |= new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // the server has just deleted it
                }
                throw e;
            }
        });
        return found[0];
    }
}
