package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.sociallearning.core.problem.SocialLearningException;

/** The databases we know, and where they differ. */
enum Dialect {
    H2("H2"),
    SQLITE("SQLite"),
    POSTGRESQL("PostgreSQL");

    private static final int H2_LONGEST = 1 << 20;

    /** {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}. */
    private static final int H2_SNAPSHOT = 6;

    private final String product;

    Dialect(String product) {
        this.product = product;
    }

    /** The database behind a connection, by its own word. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect dialect : values()) {
            if (dialect.product.equalsIgnoreCase(product)) {
                return dialect;
            }
        }
        throw new SocialLearningException("database (" + product + ") must be H2, SQLite or PostgreSQL");
    }

    /** The folder of its scripts. */
    String folder() {
        return product.toLowerCase(Locale.ROOT);
    }

    /** The most characters that the column of an event holds. */
    int longestText() {
        return this == H2 ? H2_LONGEST : Integer.MAX_VALUE;
    }

    /**
     * Begins a transaction. SQLite knows one level only: a writer there is alone, and a reader sees one state.
     *
     * @param snapshot whether all statements see the same state, and nothing is written; otherwise each sees what is committed
     * @return the isolation to be given back to {@link #end}
     */
    int begin(Connection connection, boolean snapshot) throws SQLException {
        int before = Connection.TRANSACTION_NONE;
        if (this == H2) {
            before = connection.getTransactionIsolation();
            int level = snapshot ? H2_SNAPSHOT : Connection.TRANSACTION_READ_COMMITTED;
            if (level != before) {
                connection.setTransactionIsolation(level);
            }
        }
        connection.setAutoCommit(false);
        if (this == POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                // Everything we look for has an index; what PostgreSQL has no statistics of yet, it would read from end
                // to end.
                statement.execute("SET TRANSACTION ISOLATION LEVEL "
                        + (snapshot ? "REPEATABLE READ, READ ONLY" : "READ COMMITTED")
                        + "; SET LOCAL enable_seqscan = off");
            }
        }
        return before;
    }

    /** Gives a connection its isolation back. */
    void end(Connection connection, int isolation) throws SQLException {
        if (this == H2 && connection.getTransactionIsolation() != isolation) {
            connection.setTransactionIsolation(isolation);
        }
    }

    /** Whether a reader that keeps to one state holds up no writer: not so in SQLite without a write-ahead log. */
    boolean hasSnapshots(Connection connection) throws SQLException {
        return this != SQLITE || "wal".equalsIgnoreCase(text(connection, "PRAGMA journal_mode"));
    }

    /** @throws SocialLearningException when the database cannot hold all characters */
    void require(Connection connection) throws SQLException {
        String encoding = this == POSTGRESQL ? text(connection, "SHOW server_encoding") : "UTF8";
        if (!encoding.equals("UTF8")) {
            throw new SocialLearningException("encoding of the database (" + encoding + ") must be UTF8");
        }
    }

    /** Moves a write-ahead log, which holds old pages, into the database and cuts it off; as far as no reader needs it. */
    void emptyLog(Connection connection) throws SQLException {
        if (this == SQLITE) {
            text(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** The first column of the first row. */
    static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** The milliseconds since 1970 by the database's clock, as an expression of a statement. */
    String nowMillis() {
        return switch (this) {
            case H2 -> "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";
            case SQLITE -> "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
            case POSTGRESQL -> "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
        };
    }

    @Override
    public String toString() {
        return product;
    }
}
