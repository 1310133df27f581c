package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The suppression list in its table. Each node keeps it in the heap and reads it again when the counter row, which an append
 * holds, says that there was another erasure. Thread-safe.
 */
final class JdbcSuppression {
    private final Tables tables;
    private Suppression list = new Suppression(Suppression.newKey(), Set.of());
    private long erasures = -1;

    JdbcSuppression(Tables tables) {
        this.tables = tables;
    }

    /** The list as it stands at a counter row that the caller holds. */
    synchronized Suppression at(Counter counter, Connection connection) throws SQLException {
        if (erasures != counter.erasures()) {
            list = new Suppression(HexFormat.of().parseHex(counter.key()), marks(connection));
            erasures = counter.erasures();
        }
        return list;
    }

    private List<String> marks(Connection connection) throws SQLException {
        List<String> marks = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(tables.sql("SELECT mark FROM ${tables}suppression WHERE tenant = ?"))) {
            select.setString(1, tables.tenant());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    marks.add(rows.getString(1));
                }
            }
        }
        return marks;
    }

    /** Adds marks in the transaction of an erasure; the list takes them in when the counter row says so. */
    void add(List<String> marks, Connection connection) throws SQLException {
        Set<String> fresh = new HashSet<>(marks);
        fresh.removeAll(marks(connection));
        if (fresh.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                tables.sql("INSERT INTO ${tables}suppression (tenant, mark) VALUES (?, ?)"))) {
            for (String mark : fresh) {
                insert.setString(1, tables.tenant());
                insert.setString(2, mark);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
