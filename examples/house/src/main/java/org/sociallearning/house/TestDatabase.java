package org.sociallearning.house;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.javax.SQLiteConnectionPoolDataSource;

/**
 * The databases that a host may have, for tests: H2 in memory, SQLite in a file, and a PostgreSQL server of our own, one for
 * each JVM, on the loopback interface, stopped when the JVM ends. Every {@link #open} gives an empty place of its own.
 */
public enum TestDatabase {
    H2 {
        @Override
        Place make(int number) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:test" + number + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            JdbcConnectionPool pool = JdbcConnectionPool.create(database);
            execute(pool, "CREATE SCHEMA social");
            return new Place(pool, "social", () -> {
                execute(pool, "SHUTDOWN");
                pool.dispose();
            });
        }
    },
    SQLITE {
        @Override
        Place make(int number) throws IOException {
            Path file = Files.createTempFile("social-learning-" + number + "-", ".sqlite");
            JdbcConnectionPool pool = pool(sqlite(file));
            return new Place(pool, "main", () -> {
                pool.dispose();
                for (String part : new String[] {"", "-wal", "-shm", "-journal"}) {
                    Files.deleteIfExists(Path.of(file + part));
                }
            });
        }
    },
    POSTGRESQL {
        @Override
        Place make(int number) throws IOException {
            JdbcConnectionPool pool = pool(server().getJdbcUrl("postgres", "postgres"), CONNECTIONS);
            String schema = "test" + number;
            execute(pool, "CREATE SCHEMA " + schema);
            return new Place(pool, schema, () -> {
                pool.dispose();
                execute(postgres(), "DROP SCHEMA " + schema + " CASCADE");
            });
        }
    };

    private static final int CONNECTIONS = 20;
    private static final int BUSY_MILLIS = 10_000;
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static @Nullable EmbeddedPostgres postgres;

    /** Gives back what a place took. */
    interface End {
        void run() throws IOException;
    }

    /** An empty schema of a database; closing it drops it with all that it holds. */
    public static final class Place implements AutoCloseable {
        private final DataSource dataSource;
        private final String schema;
        private final End end;

        Place(DataSource dataSource, String schema, End end) {
            this.dataSource = dataSource;
            this.schema = schema;
            this.end = end;
        }

        /** A pool of at most 20 connections, as a host has one. */
        public DataSource dataSource() {
            return dataSource;
        }

        /** The schema's name. */
        public String schema() {
            return schema;
        }

        /** Runs one statement and commits it. */
        public void execute(String sql) {
            TestDatabase.execute(dataSource, sql);
        }

        @Override
        public void close() {
            try {
                end.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty place; skips the test, and says why, where this machine cannot run the database. */
    public Place open() {
        try {
            return make(OPENED.incrementAndGet());
        } catch (IOException e) {
            throw new UncheckedIOException(this + " could not be started", e);
        }
    }

    abstract Place make(int number) throws IOException;

    /** The server that all tests of this JVM share. */
    static synchronized EmbeddedPostgres server() throws IOException {
        if (postgres == null) {
            String machine = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
            String lower = machine.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("linux") || !(lower.endsWith("amd64") || lower.endsWith("x86_64"))) {
                String reason = "PostgreSQL is not tested: its binaries are for Linux on amd64, this is " + machine;
                System.err.println(reason);
                Assumptions.abort(reason);
            }
            // The driver asserts, within a result set, that its connection was not cut off.
            TestDatabase.class.getClassLoader().setPackageAssertionStatus("org.postgresql", false);
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
            postgres = started;
        }
        return postgres;
    }

    /** A pool of so many connections to a PostgreSQL server, as a host has one. */
    public static JdbcConnectionPool pool(String url, int connections) {
        PGConnectionPoolDataSource address = new PGConnectionPoolDataSource();
        address.setUrl(url);
        JdbcConnectionPool pool = JdbcConnectionPool.create(address);
        pool.setMaxConnections(connections);
        return pool;
    }

    /** The PostgreSQL server without a pool: every connection is a fresh one, of a superuser. */
    public static DataSource postgres() {
        try {
            return server().getPostgresDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    /** A wire to the PostgreSQL server. */
    public static Wire wireToPostgres() {
        try {
            return Wire.to(server().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be reached", e);
        }
    }

    /** Where another process finds the PostgreSQL server. */
    public static String postgresUrl() {
        try {
            return server().getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }

    /** A SQLite file with the settings that {@code docs/journal.md} recommends. */
    public static SQLiteConnectionPoolDataSource sqlite(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteConnectionPoolDataSource database = new SQLiteConnectionPoolDataSource();
        database.setConfig(config);
        database.setUrl("jdbc:sqlite:" + file + "?secure_delete=true");
        return database;
    }

    static JdbcConnectionPool pool(ConnectionPoolDataSource database) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(database);
        pool.setMaxConnections(CONNECTIONS);
        return pool;
    }

    static void execute(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not be run: " + sql, e);
        }
    }
}
