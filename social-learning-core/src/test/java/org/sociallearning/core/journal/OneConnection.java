package org.sociallearning.core.journal;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of one connection that is never closed and comes back as it was left, as a pool that resets nothing gives it. Who asks
 * before it was given back is refused.
 */
record OneConnection(@Nullable Connection connection, AtomicBoolean isLent) implements DataSource {
    OneConnection(@Nullable Connection connection) {
        this(connection, new AtomicBoolean());
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (connection == null) {
            throw new SQLException("there is none", "08001");
        }
        if (isLent.getAndSet(true)) {
            throw new SQLException("it is lent already", "08001");
        }
        return (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        isLent.set(false);
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
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
        throw new IllegalStateException("nobody logs in");
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
}
