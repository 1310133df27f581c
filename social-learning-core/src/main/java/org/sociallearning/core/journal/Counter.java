package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The counter row of a tenant: who appends takes it and holds it until the transaction ends, so that sequences appear in order
 * of commit. Immutable.
 *
 * @param last the newest sequence
 * @param erasures how many erasures there were, so that other nodes notice one
 * @param key the key of the suppression list, hexadecimal
 */
record Counter(long last, long erasures, String key) {
    private static final String SELECT =
            "SELECT last_sequence, erasures, suppression_key FROM ${tables}counter WHERE tenant = ?";

    /** Takes the row for writing; waits for whoever has it. */
    static Counter take(Tables tables, Connection connection) throws SQLException {
        if (tables.dialect() == Dialect.SQLITE) {
            // It has no row locks: the first write of a transaction takes the whole database.
            try (PreparedStatement update = connection.prepareStatement(
                    tables.sql("UPDATE ${tables}counter SET last_sequence = last_sequence WHERE tenant = ?"))) {
                update.setString(1, tables.tenant());
                update.executeUpdate();
            }
        }
        Counter counter =
                select(tables, connection, tables.dialect() == Dialect.SQLITE ? SELECT : SELECT + " FOR UPDATE");
        if (counter == null) {
            throw new org.sociallearning.core.problem.SocialLearningException("journal (" + tables.database()
                    + ") must have a counter row; it is gone. Maybe the tenant was deleted; open the journal again");
        }
        return counter;
    }

    static @Nullable Counter read(Tables tables, Connection connection) throws SQLException {
        return select(tables, connection, SELECT);
    }

    private static @Nullable Counter select(Tables tables, Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(tables.sql(sql))) {
            select.setString(1, tables.tenant());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Counter(row.getLong(1), row.getLong(2), row.getString(3)) : null;
            }
        }
    }

    /**
     * Makes the row of a new tenant, unless another node did. One statement: SQLite would refuse a transaction at once that has read
     * before it writes beside another writer.
     */
    static int make(Tables tables, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                tables.sql("INSERT INTO ${tables}counter (tenant, last_sequence, erasures, suppression_key)"
                        + " SELECT CAST(? AS VARCHAR(64)), 0, 0, CAST(? AS VARCHAR(64))"
                        + " WHERE NOT EXISTS (SELECT 1 FROM ${tables}counter WHERE tenant = ?)"))) {
            insert.setString(1, tables.tenant());
            insert.setString(2, HexFormat.of().formatHex(Suppression.newKey()));
            insert.setString(3, tables.tenant());
            return insert.executeUpdate();
        }
    }

    void save(Tables tables, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                tables.sql("UPDATE ${tables}counter SET last_sequence = ?, erasures = ? WHERE tenant = ?"))) {
            update.setLong(1, last);
            update.setLong(2, erasures);
            update.setString(3, tables.tenant());
            update.executeUpdate();
        }
    }
}
