package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.journal.Outbox;
import org.sociallearning.house.TestDatabase;

/** One node of a host that writes its posts, and events with them, in transactions of its own. */
record HostNode(TestDatabase.Place place, Outbox outbox, SocialLearning learning, Workspace workspace) {
    Connection begin() throws SQLException {
        Connection connection = place.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void inTransaction(boolean commit, Event... events) throws SQLException {
        try (Connection connection = begin()) {
            post(connection, events);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
    }

    /** What the host writes itself, and the events with it. */
    void post(Connection connection, Event... events) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + place.schema() + ".post (id) VALUES (?)")) {
            assertThat(workspace.outbox().record(connection, List.of(events)).refused())
                    .isEmpty();
            insert.setString(1, events[0].id().key());
            insert.executeUpdate();
        }
    }

    void insert(String experiment, String event) throws SQLException {
        try (Connection connection = place.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO " + place.schema()
                        + ".social_outbox (tenant, experiment, written_millis, event) VALUES ('default', ?, ?, ?)")) {
            insert.setString(1, experiment);
            insert.setLong(2, HostNodes.START.toEpochMilli());
            insert.setString(3, event);
            insert.executeUpdate();
        }
    }

    /** An event as the outbox writes it. */
    String json(Event event) throws SQLException {
        try (Connection connection = begin()) {
            workspace.outbox().record(connection, event);
            try (ResultSet row = connection
                    .createStatement()
                    .executeQuery("SELECT event FROM " + place.schema() + ".social_outbox ORDER BY id DESC")) {
                row.next();
                String json = row.getString(1);
                connection.rollback();
                return json;
            }
        }
    }

    List<String> posts() throws SQLException {
        return column("SELECT DISTINCT id FROM " + place.schema() + ".post ORDER BY id");
    }

    List<String> rows() throws SQLException {
        return column("SELECT event FROM " + place.schema() + ".social_outbox ORDER BY id");
    }

    private List<String> column(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = place.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
