package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ExperimentId;

/** Snapshots in their table, with a sum over the state. Thread-safe. */
final class JdbcSnapshots implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcSnapshots.class);

    private final Tables tables;

    JdbcSnapshots(Tables tables) {
        this.tables = tables;
    }

    @Override
    public @Nullable Snapshot read(ExperimentId experiment, String name, String version) {
        return tables.<Optional<Snapshot>>read(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            tables.sql(
                                    "SELECT s.position, s.checksum, s.state"
                                            + " FROM ${tables}snapshot s JOIN ${tables}counter c ON c.tenant = s.tenant"
                                            + " LEFT JOIN ${tables}snapshot_floor f ON f.tenant = s.tenant AND f.experiment = s.experiment"
                                            + " WHERE s.tenant = ? AND s.experiment = ? AND s.name = ? AND s.version = ?"
                                            + " AND s.position <= c.last_sequence AND (f.position IS NULL OR s.position >= f.position)"))) {
                        select.setString(1, tables.tenant());
                        select.setString(2, experiment.value());
                        select.setString(3, name);
                        select.setString(4, version);
                        try (ResultSet row = select.executeQuery()) {
                            return row.next()
                                    ? sound(name, version, row.getLong(1), row.getLong(2), row.getBytes(3))
                                    : Optional.empty();
                        }
                    }
                })
                .orElse(null);
    }

    private static Optional<Snapshot> sound(String name, String version, long position, long sum, byte[] state) {
        if (sum != sum(state)) {
            LOG.warn("snapshot {} at {} is damaged and counts as none", name, position);
            return Optional.empty();
        }
        return Optional.of(new Snapshot(version, position, state));
    }

    @Override
    public void write(ExperimentId experiment, String name, Snapshot snapshot) {
        byte[] state = snapshot.state();
        tables.transaction("written", connection -> {
            try (PreparedStatement update = connection.prepareStatement(tables.sql("UPDATE ${tables}snapshot"
                    + " SET version = ?, position = ?, checksum = ?, state = ?"
                    + " WHERE tenant = ? AND experiment = ? AND name = ?"))) {
                if (set(update, experiment, name, snapshot, state).executeUpdate() > 0) {
                    return snapshot;
                }
            }
            try (PreparedStatement insert = connection.prepareStatement(tables.sql("INSERT INTO ${tables}snapshot"
                    + " (version, position, checksum, state, tenant, experiment, name)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)"))) {
                set(insert, experiment, name, snapshot, state).executeUpdate();
            }
            return snapshot;
        });
    }

    private PreparedStatement set(
            PreparedStatement statement, ExperimentId experiment, String name, Snapshot snapshot, byte[] state)
            throws SQLException {
        statement.setString(1, snapshot.version());
        statement.setLong(2, snapshot.position());
        statement.setLong(3, sum(state));
        statement.setBytes(4, state);
        statement.setString(5, tables.tenant());
        statement.setString(6, experiment.value());
        statement.setString(7, name);
        return statement;
    }

    @Override
    public void drop(ExperimentId experiment, long position) {
        tables.transaction("written", connection -> {
            drop(experiment, position, connection);
            return experiment;
        });
    }

    /** The same in a transaction of the caller's. */
    void drop(ExperimentId experiment, long position, Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                tables.sql("DELETE FROM ${tables}snapshot WHERE tenant = ? AND experiment = ? AND position < ?"))) {
            delete.setString(1, tables.tenant());
            delete.setString(2, experiment.value());
            delete.setLong(3, position);
            delete.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(tables.sql("UPDATE ${tables}snapshot_floor"
                        + " SET position = CASE WHEN position < ? THEN ? ELSE position END"
                        + " WHERE tenant = ? AND experiment = ?"));
                PreparedStatement insert = connection.prepareStatement(tables.sql(
                        "INSERT INTO ${tables}snapshot_floor (position, tenant, experiment) VALUES (?, ?, ?)"))) {
            update.setLong(1, position);
            update.setLong(2, position);
            update.setString(3, tables.tenant());
            update.setString(4, experiment.value());
            if (update.executeUpdate() == 0) {
                insert.setLong(1, position);
                insert.setString(2, tables.tenant());
                insert.setString(3, experiment.value());
                insert.executeUpdate();
            }
        }
    }

    private static long sum(byte[] state) {
        CRC32C crc = new CRC32C();
        crc.update(state);
        return crc.getValue();
    }
}
