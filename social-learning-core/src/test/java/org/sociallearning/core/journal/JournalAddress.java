package org.sociallearning.core.journal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where a journal is, in one string, so that it can be told to another process. */
final class JournalAddress {
    static final FileOptions SMALL = FileOptions.withDefaults().withFileBytes(1 << 15);

    private static final String FILE = "file:";

    private JournalAddress() {}

    static String file(Path directory, Durability durability) {
        return FILE + durability + ':' + directory;
    }

    /** A database without a pool; its tables must be there, in the schema that connections come with. */
    static String jdbc(String url) {
        return url;
    }

    static Journal open(String address) {
        if (!address.startsWith(FILE)) {
            return Journal.jdbc(dataSource(address));
        }
        int end = address.indexOf(':', FILE.length());
        Durability durability = Durability.valueOf(address.substring(FILE.length(), end));
        return Journal.file(Path.of(address.substring(end + 1)), SMALL.with(durability));
    }

    static DataSource dataSource(String url) {
        return new DataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return DriverManager.getConnection(url);
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return DriverManager.getConnection(url, user, password);
            }

            @Override
            public @Nullable PrintWriter getLogWriter() {
                return null;
            }

            @Override
            public void setLogWriter(PrintWriter out) {
                throw new IllegalStateException("nothing is logged");
            }

            @Override
            public void setLoginTimeout(int seconds) {
                throw new IllegalStateException("nobody waits");
            }

            @Override
            public int getLoginTimeout() {
                return 0;
            }

            @Override
            public Logger getParentLogger() {
                return Logger.getGlobal();
            }

            @Override
            public <T> T unwrap(Class<T> type) throws SQLException {
                throw new SQLException("wraps nothing");
            }

            @Override
            public boolean isWrapperFor(Class<?> type) {
                return false;
            }
        };
    }
}
