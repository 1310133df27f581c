package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.journal.OutboxRows.Row;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The outbox on a host's database. Rows are read, given, and deleted by their keys, each in a short transaction of its own, so no
 * lock of ours is held while the journal is written, and a row that is committed late is found as any other. One node relays at a
 * time, under a lease: of two that share the rows, one could overtake the other with what somebody wrote before their joining was
 * recorded. Thread-safe.
 */
final class JdbcOutbox implements Outbox {
    private static final int BATCH = 500;
    private static final int BATCHES = 200;
    private static final int LISTED = 1_000;

    private final HostDatabase database;
    private final Tables tables;
    private final OutboxRows rows;
    private final Lease lease;
    private final Duration keptAside;
    private final ReentrantLock relaying = new ReentrantLock();

    JdbcOutbox(HostDatabase database, Duration keptAside) {
        if (keptAside.isNegative()) {
            throw new IllegalArgumentException("keptAside (" + keptAside + ") must not be negative");
        }
        this.database = database;
        this.tables = Tables.requiring(database, Script.OUTBOX);
        this.rows = new OutboxRows(tables);
        this.lease = Lease.jdbc(database, "outbox");
        this.keptAside = keptAside;
    }

    @Override
    public ExperimentOutbox of(ExperimentId experiment, Function<? super Event, List<Problem>> checks, Clock clock) {
        return (connection, events) -> {
            List<Event> valid = new ArrayList<>(events.size());
            List<Problem> refused = new ArrayList<>();
            for (Event event : events) {
                List<Problem> problems = checks.apply(event);
                refused.addAll(problems);
                if (problems.isEmpty()) {
                    valid.add(event);
                }
            }
            write(connection, experiment, valid, clock.millis());
            return new Posted(valid.size(), refused);
        };
    }

    private void write(Connection connection, ExperimentId experiment, List<Event> events, long nowMillis) {
        try {
            if (connection.getAutoCommit()) {
                throw new SocialLearningException(
                        "connection (commits by itself) must be in a transaction of the host's."
                                + " Maybe setAutoCommit(false), or Workspace.record without a transaction");
            }
            if (!events.isEmpty()) {
                rows.insert(connection, experiment, events, nowMillis);
            }
        } catch (SQLException e) {
            throw SqlFailure.of("written within the host's transaction", database, e);
        }
    }

    @Override
    public Delivery deliver(Receiver receiver, Instant now) {
        if (!relaying.tryLock()) {
            return new Delivery(true, List.of(), 0, false);
        }
        try {
            return relay(receiver, now);
        } finally {
            relaying.unlock();
        }
    }

    private Delivery relay(Receiver receiver, Instant now) {
        List<Problem> setAside = new ArrayList<>();
        boolean more = true;
        int forgotten = 0;
        for (int i = 0; i < BATCHES && more; i++) {
            if (lease.take() == 0) {
                return new Delivery(i == 0, setAside, forgotten, false);
            }
            if (i == 0) {
                long before = now.minus(keptAside).toEpochMilli();
                forgotten = tables.transaction("written", connection -> rows.forget(connection, before));
            }
            List<Row> waiting = tables.transaction("read", connection -> rows.waiting(connection, BATCH));
            relay(waiting, receiver, setAside);
            more = waiting.size() == BATCH;
        }
        lease.release();
        return new Delivery(false, setAside, forgotten, !more);
    }

    private void relay(List<Row> waiting, Receiver receiver, List<Problem> setAside) {
        Map<ExperimentId, List<Event>> given = new LinkedHashMap<>();
        Map<Row, String> bad = new LinkedHashMap<>();
        List<Row> good = new ArrayList<>(waiting.size());
        for (Row row : waiting) {
            Event event = row.event();
            if (event == null) {
                bad.put(row, "must hold an event in our JSON form");
            } else if (!receiver.knows(row.experiment())) {
                bad.put(row, "must be an experiment of the journal");
            } else {
                given.computeIfAbsent(row.experiment(), absent -> new ArrayList<>())
                        .add(event);
                good.add(row);
            }
        }
        given.forEach(receiver::receive);
        tables.transaction("written", connection -> {
            for (Map.Entry<Row, String> one : bad.entrySet()) {
                rows.setAside(connection, one.getKey(), one.getValue());
            }
            rows.delete(connection, good);
            return good;
        });
        bad.forEach((row, rule) -> setAside.add(row.asProblem(rule)));
    }

    @Override
    public List<Problem> setAside() {
        List<Row> aside = tables.transaction("read", connection -> rows.setAside(connection, LISTED));
        return aside.stream()
                .map(row -> row.asProblem(String.valueOf(row.problem())))
                .toList();
    }

    @Override
    public void erase(Journal journal, ExperimentId experiment, ParticipantId person) {
        relaying.lock();
        try {
            new OutboxErasure(tables, rows, experiment).run(journal, person);
        } finally {
            relaying.unlock();
        }
    }
}
