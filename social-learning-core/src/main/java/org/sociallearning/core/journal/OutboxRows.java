package org.sociallearning.core.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.json.EventJson;
import org.sociallearning.core.json.JsonException;
import org.sociallearning.core.json.JsonWriter;
import org.sociallearning.core.problem.Problem;

/** The rows of the outbox table of one tenant. Thread-safe. */
final class OutboxRows {
    private static final int LONGEST_PROBLEM = 200;
    private static final String OURS = " WHERE tenant = ?";

    private final Tables tables;
    private final EventJson json = EventJson.keeping();

    OutboxRows(Tables tables) {
        this.tables = tables;
    }

    /**
     * A row.
     *
     * @param event what it holds; null when that cannot be read
     * @param problem why it is set aside; null while it waits
     */
    record Row(
            long id,
            ExperimentId experiment,
            @Nullable Event event,
            @Nullable String problem) {
        Problem asProblem(String rule) {
            return Problem.of("outbox row " + id, "experiment", experiment.value(), rule);
        }
    }

    void insert(Connection connection, ExperimentId experiment, List<Event> events, long nowMillis)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(tables.sql(
                "INSERT INTO ${tables}outbox (tenant, experiment, written_millis, event) VALUES (?, ?, ?, ?)"))) {
            for (Event event : events) {
                insert.setString(1, tables.tenant());
                insert.setString(2, experiment.value());
                insert.setLong(3, nowMillis);
                insert.setString(4, text(event));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The rows that wait, in the order in which they were written. */
    List<Row> waiting(Connection connection, int limit) throws SQLException {
        return select(connection, " AND problem IS NULL ORDER BY id LIMIT " + limit, statement -> {});
    }

    /** The rows that are set aside. */
    List<Row> setAside(Connection connection, int limit) throws SQLException {
        return select(connection, " AND problem IS NOT NULL ORDER BY id LIMIT " + limit, statement -> {});
    }

    /** All rows of an experiment after one of them. */
    List<Row> of(Connection connection, ExperimentId experiment, long after, int limit) throws SQLException {
        return select(connection, " AND experiment = ? AND id > ? ORDER BY id LIMIT " + limit, statement -> {
            statement.setString(2, experiment.value());
            statement.setLong(3, after);
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Row> select(Connection connection, String which, Binding binding) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                tables.sql("SELECT id, experiment, problem, event FROM ${tables}outbox" + OURS + which))) {
            select.setString(1, tables.tenant());
            binding.bind(select);
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ExperimentId experiment = ExperimentId.of(rows.getString(2));
                    found.add(new Row(rows.getLong(1), experiment, event(rows.getString(4)), rows.getString(3)));
                }
            }
            return found;
        }
    }

    /** Deletes rows one by one in their order, so that two who delete the same ones never wait for each other in a ring. */
    void delete(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(tables.sql("DELETE FROM ${tables}outbox" + OURS + " AND id = ?"))) {
            for (Row row : rows) {
                delete.setString(1, tables.tenant());
                delete.setLong(2, row.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    void setAside(Connection connection, Row row, String problem) throws SQLException {
        String why = problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
        update(connection, row, "problem", why);
    }

    void rewrite(Connection connection, Row row, Event event) throws SQLException {
        update(connection, row, "event", text(event));
    }

    private void update(Connection connection, Row row, String column, String value) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                tables.sql("UPDATE ${tables}outbox SET " + column + " = ?" + OURS + " AND id = ?"))) {
            update.setString(1, value);
            update.setString(2, tables.tenant());
            update.setLong(3, row.id());
            update.executeUpdate();
        }
    }

    /** Deletes what is set aside and was written before a time. */
    int forget(Connection connection, long beforeMillis) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                tables.sql("DELETE FROM ${tables}outbox" + OURS + " AND problem IS NOT NULL AND written_millis < ?"))) {
            delete.setString(1, tables.tenant());
            delete.setLong(2, beforeMillis);
            return delete.executeUpdate();
        }
    }

    private String text(Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonWriter out = JsonWriter.to(bytes);
        synchronized (json) {
            json.write(event, out);
        }
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Null when no event of ours stands there. */
    private @Nullable Event event(@Nullable String text) {
        if (text == null) {
            return null;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Event event;
            synchronized (json) {
                event = json.read(bytes, 0, bytes.length);
            }
            return event.header() == null
                            || event.header().id() == null
                            || event.header().at() == null
                    ? null
                    : event;
        } catch (JsonException e) {
            return null;
        }
    }
}
