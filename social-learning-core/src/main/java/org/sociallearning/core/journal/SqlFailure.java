package org.sociallearning.core.journal;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * What a database refuses, in our words. Messages of databases and drivers may hold values of rows, so only the code and what it
 * stands for are told; the driver's own exception goes along where it can only be about the connection.
 */
final class SqlFailure {
    private static final Logger LOG = LoggerFactory.getLogger(SqlFailure.class);

    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_ERROR = 1;
    private static final String SQLITE_NO_TABLE = "no such table";
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_PRIMARY = 0xFF;
    private static final String DEADLOCK_OR_SERIALIZATION = "40";
    private static final String INTEGRITY = "23";
    private static final String CONNECTION = "08";

    /** The server shuts down or ended the session; H2 was closed or lost its connection. */
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03", "90067", "90098", "90121");

    private static final Set<String> LOCKS = Set.of("55P03", "HYT00", "57014");
    private static final Set<String> READ_ONLY = Set.of("42501", "25006", "90096", "90097");
    private static final Set<String> FULL = Set.of("53100");
    private static final Set<String> MISSING = Set.of("42P01", "3F000", "42S02", "42S03", "42S04", "90079");

    /** Something to be done with a connection that may be broken already. */
    interface Action {
        void run() throws SQLException;
    }

    private SqlFailure() {}

    /** For giving back a connection: when that fails the pool finds out by itself. */
    static void quietly(Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            LOG.debug("a connection could not be given back as it came: {}", state(e));
        }
    }

    static boolean isWorthAnotherTry(SQLException e) {
        return state(e).startsWith(DEADLOCK_OR_SERIALIZATION) || state(e).startsWith(INTEGRITY);
    }

    static boolean isMissingTable(SQLException e) {
        // SQLite has one code for all that is wrong with a statement; its message is read and not told.
        return MISSING.contains(state(e))
                || state(e).isEmpty()
                        && e.getErrorCode() == SQLITE_ERROR
                        && String.valueOf(e.getMessage()).contains(SQLITE_NO_TABLE);
    }

    static SocialLearningException of(String what, HostDatabase database, SQLException e) {
        String state = state(e);
        String message = "database (" + database + ") could not be " + what + ": " + cause(e) + " (SQL state "
                + (state.isEmpty() ? "none" : state) + ", code " + e.getErrorCode() + ')';
        // Of a batch, drivers tell the whole statement with its values.
        return isAboutConnection(e) && !(e instanceof BatchUpdateException)
                ? new SocialLearningException(message, e)
                : new SocialLearningException(message);
    }

    private static String cause(SQLException e) {
        if (isAboutConnection(e)) {
            return "the connection was lost or could not be made";
        }
        int primary = state(e).isEmpty() ? e.getErrorCode() & SQLITE_PRIMARY : 0;
        if (READ_ONLY.contains(state(e)) || primary == SQLITE_READONLY) {
            return "it may only be read. Maybe the user lacks a right, or the file cannot be written";
        }
        if (FULL.contains(state(e)) || primary == SQLITE_FULL) {
            return "it has no room left";
        }
        if (isWorthAnotherTry(e)) {
            return "another transaction was in the way, twice";
        }
        if (e instanceof SQLTimeoutException
                || LOCKS.contains(state(e))
                || primary == SQLITE_BUSY
                || primary == SQLITE_LOCKED) {
            return "it took longer than the host allows. Maybe another transaction holds a lock";
        }
        if (isMissingTable(e)) {
            return "a table is missing. Maybe schema or prefix are others";
        }
        return e instanceof BatchUpdateException ? "it refused a row" : "it refused a statement";
    }

    private static boolean isAboutConnection(SQLException e) {
        return state(e).startsWith(CONNECTION)
                || GONE.contains(state(e))
                || e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException;
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }
}
