package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.sociallearning.core.problem.SocialLearningException;

/** The databases we know, and where they differ. */
enum Dialect {
    H2("H2"),
    SQLITE("SQLite"),
    POSTGRESQL("PostgreSQL");

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

    /**
     * Readers see what is committed, statement by statement. SQLite knows one level only, and a write transaction there is alone
     * anyway.
     */
    void isolate(Connection connection) throws SQLException {
        if (this != SQLITE && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Override
    public String toString() {
        return product;
    }
}
