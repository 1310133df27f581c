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

    /** Makes the row of a new tenant. */
    static Counter create(Tables tables, Connection connection) throws SQLException {
        Counter fresh = new Counter(0, 0, HexFormat.of().formatHex(Suppression.newKey()));
        try (PreparedStatement insert = connection.prepareStatement(tables.sql("INSERT INTO ${tables}counter"
                + " (tenant, last_sequence, erasures, suppression_key) VALUES (?, ?, ?, ?)"))) {
            insert.setString(1, tables.tenant());
            insert.setLong(2, fresh.last);
            insert.setLong(3, fresh.erasures);
            insert.setString(4, fresh.key);
            insert.executeUpdate();
        }
        return fresh;
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
