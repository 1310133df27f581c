package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A lease as a row. Who takes it over changes owner, number and revision in one statement, so that of several who try one
 * succeeds and the former holder can write no more. Thread-safe.
 */
final class JdbcLease implements Lease {
    private static final int LONGEST_NAME = 200;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final String ROW = " WHERE tenant = ? AND name = ?";

    private final Tables tables;
    private final String name;
    private final Duration length;
    private final String owner = UUID.randomUUID().toString();
    private volatile boolean made;

    private JdbcLease(Tables tables, String name, Duration length) {
        this.tables = tables;
        this.name = name;
        this.length = length;
    }

    static JdbcLease open(HostDatabase database, String name, Duration length) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name of a lease (" + name.length() + " characters) must have 1 to 200");
        }
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("length of a lease (" + length + ") must be from PT0.1S to PT24H");
        }
        return new JdbcLease(Tables.requiring(database, Script.LEASE), name, length);
    }

    @Override
    public long take() {
        make();
        String until = "until_millis = " + tables.dialect().nowMillis() + " + " + length.toMillis();
        return tables.transaction("written", connection -> {
            boolean held = update(connection, "SET " + until, " AND owner = ?", null, owner) == 1
                    || update(
                                    connection,
                                    "SET owner = ?, fence = fence + 1, revision = revision + 1, " + until,
                                    " AND until_millis <= " + tables.dialect().nowMillis(),
                                    owner,
                                    null)
                            == 1;
            return held ? fence(connection) : 0L;
        });
    }

    @Override
    public void release() {
        tables.transaction(
                "written", connection -> update(connection, "SET until_millis = 0", " AND owner = ?", null, owner));
    }

    private int update(
            Connection connection, String set, String condition, @Nullable String before, @Nullable String after)
            throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(tables.sql("UPDATE ${tables}lease " + set + ROW + condition))) {
            int at = 1;
            if (before != null) {
                update.setString(at++, before);
            }
            update.setString(at++, tables.tenant());
            update.setString(at++, name);
            if (after != null) {
                update.setString(at, after);
            }
            return update.executeUpdate();
        }
    }

    private long fence(Connection connection) throws SQLException {
        try (PreparedStatement select = select(connection, "fence");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public @Nullable Memory memory(long revision) {
        return tables.<Optional<Memory>>transaction("read", connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            tables.sql("SELECT revision, memory FROM ${tables}lease" + ROW + " AND revision <> ?"))) {
                        select.setString(1, tables.tenant());
                        select.setString(2, name);
                        select.setLong(3, revision);
                        try (ResultSet row = select.executeQuery()) {
                            if (!row.next()) {
                                return Optional.empty();
                            }
                            byte[] state = row.getBytes(2);
                            return Optional.of(Memory.of(row.getLong(1), state == null ? new byte[0] : state));
                        }
                    }
                })
                .orElse(null);
    }

    @Override
    public long remember(long revision, byte[] state) {
        make();
        return tables.transaction("written", connection -> {
            try (PreparedStatement update = connection.prepareStatement(tables.sql(
                    "UPDATE ${tables}lease SET memory = ?, revision = revision + 1" + ROW + " AND revision = ?"))) {
                update.setBytes(1, state);
                update.setString(2, tables.tenant());
                update.setString(3, name);
                update.setLong(4, revision);
                return update.executeUpdate() == 1 ? revision + 1 : -1;
            }
        });
    }

    /** Makes the row when it is not there, as a lease that nobody holds. */
    private void make() {
        if (made || isThere()) {
            made = true;
            return;
        }
        try {
            tables.transaction("written", connection -> {
                try (PreparedStatement insert = connection.prepareStatement(tables.sql("INSERT INTO ${tables}lease"
                        + " (tenant, name, owner, until_millis, fence, revision) VALUES (?, ?, '', 0, 0, 0)"))) {
                    insert.setString(1, tables.tenant());
                    insert.setString(2, name);
                    return insert.executeUpdate();
                }
            });
        } catch (SocialLearningException e) {
            // Another node may have made it at the same time.
            if (!isThere()) {
                throw e;
            }
        }
        made = true;
    }

    private boolean isThere() {
        return tables.transaction("read", connection -> {
            try (PreparedStatement select = select(connection, "revision");
                    ResultSet row = select.executeQuery()) {
                return row.next();
            }
        });
    }

    private PreparedStatement select(Connection connection, String column) throws SQLException {
        PreparedStatement select =
                connection.prepareStatement(tables.sql("SELECT " + column + " FROM ${tables}lease" + ROW));
        select.setString(1, tables.tenant());
        select.setString(2, name);
        return select;
    }
}
