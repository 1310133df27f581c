package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * Our tables on a host's database: their names in statements, and transactions of our own on connections that are borrowed for
 * each. Thread-safe.
 */
final class Tables {
    private static final String PLACEHOLDER = "${tables}";

    private final HostDatabase database;
    private final Dialect dialect;

    Tables(HostDatabase database) {
        this.database = database;
        try (Connection connection = database.dataSource().getConnection()) {
            this.dialect = Dialect.of(connection);
        } catch (SQLException e) {
            throw SqlFailure.of("reached", database, e);
        }
    }

    /**
     * The tables that a part of us needs.
     *
     * @throws SocialLearningException when they are missing or of another version; it names the script
     */
    static Tables requiring(HostDatabase database, Script script) {
        Tables tables = new Tables(database);
        tables.require(script);
        return tables;
    }

    Dialect dialect() {
        return dialect;
    }

    HostDatabase database() {
        return database;
    }

    String tenant() {
        return database.tenant();
    }

    /** A statement in which <code>${tables}</code> stands before the names of tables. */
    String sql(String statement) {
        return statement.replace(PLACEHOLDER, database.tables());
    }

    /** Work in a transaction; it may be done twice when the first try was rolled back. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does work in one short transaction of its own, on a connection of its own, at read committed. All of it counts, or none of
     * it: an exception of any kind rolls back. After a deadlock, a serialization failure, or another that was first with the same
     * row, it is done once more.
     *
     * @param what what fails when it fails, as in {@code database could not be written}
     */
    <T extends @Nullable Object> T transaction(String what, Work<T> work) {
        return trying(what, () -> once(false, work));
    }

    /** Reads where each statement may see another state. */
    <T extends @Nullable Object> T read(Work<T> work) {
        return trying("read", () -> reading(work));
    }

    /**
     * Reads one state of the database, in a transaction that lasts as long as the work; where that would block writers, as
     * {@link #read}. Done once, for what was read may have been passed on.
     */
    <T extends @Nullable Object> T snapshot(Work<T> work) {
        try {
            boolean one = reading(dialect::hasSnapshots);
            return one ? once(true, work) : reading(work);
        } catch (SQLException e) {
            throw SqlFailure.of("read", database, e);
        }
    }

    private interface Try<T extends @Nullable Object> {
        T go() throws SQLException;
    }

    private <T extends @Nullable Object> T trying(String what, Try<T> work) {
        try {
            try {
                return work.go();
            } catch (SQLException e) {
                if (!SqlFailure.isWorthAnotherTry(e)) {
                    throw e;
                }
                return work.go();
            }
        } catch (SQLException e) {
            throw SqlFailure.of(what, database, e);
        }
    }

    private <T extends @Nullable Object> T once(boolean snapshot, Work<T> work) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = dialect.begin(connection, snapshot);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    SqlFailure.quietly(connection::rollback);
                }
                SqlFailure.quietly(() -> connection.setAutoCommit(autoCommit));
                SqlFailure.quietly(() -> dialect.end(connection, isolation));
            }
        }
    }

    private <T extends @Nullable Object> T reading(Work<T> work) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return work.on(connection);
            } finally {
                SqlFailure.quietly(() -> connection.setAutoCommit(autoCommit));
            }
        }
    }

    /** Makes all tables that are not there yet. */
    void create() {
        for (Script script : Script.all()) {
            if (versions().contains(script.version())) {
                continue;
            }
            try {
                run(script);
            } catch (SocialLearningException e) {
                // Another node may have made them at the same time.
                if (!versions().contains(script.version())) {
                    throw e;
                }
            }
        }
    }

    private void run(Script script) {
        transaction("changed by " + script.path(dialect), connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : script.statements(dialect)) {
                    statement.execute(sql(sql));
                }
            }
            return script;
        });
    }

    private void require(Script script) {
        Set<Integer> versions = versions();
        int newest = Script.all().get(Script.all().size() - 1).version();
        if (!versions.contains(script.version())) {
            throw new SocialLearningException("tables (" + database.tables() + "...) must be those of "
                    + script.path(dialect) + "; " + (versions.isEmpty() ? "there are none" : "found " + versions)
                    + ". Maybe run that script with your migration tool, or call HostDatabase.createTables()");
        }
        if (versions.stream().anyMatch(version -> version > newest)) {
            throw new SocialLearningException("tables (" + database.tables() + "...) must be of version " + newest
                    + " or older; found " + versions + ". Maybe a newer version of the library made them");
        }
    }

    /** The versions of the scripts that were run; none when the table that says so is missing. */
    private Set<Integer> versions() {
        try {
            return reading(connection -> {
                Set<Integer> versions = new TreeSet<>();
                try (PreparedStatement select =
                                connection.prepareStatement(sql("SELECT version FROM ${tables}script"));
                        ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        versions.add(rows.getInt(1));
                    }
                }
                return versions;
            });
        } catch (SQLException e) {
            if (SqlFailure.isMissingTable(e)) {
                return Set.of();
            }
            throw SqlFailure.of("read", database, e);
        }
    }
}
