package org.sociallearning.core.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A journal in tables on a host's database, described in {@code docs/journal.md}. Every call borrows a connection of its own, so any
 * number of threads and nodes may use it. Thread-safe.
 */
final class JdbcJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcJournal.class);
    private static final int MOST_PROBLEMS = 100;
    private static final int LARGEST_APPEND = 1_000_000;

    private final Tables tables;
    private final JdbcSuppression suppression;
    private final JdbcSnapshots snapshots;
    private final ConcurrentLinkedDeque<EventText> texts = new ConcurrentLinkedDeque<>();
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private JdbcJournal(Tables tables) {
        this.tables = tables;
        this.suppression = new JdbcSuppression(tables);
        this.snapshots = new JdbcSnapshots(tables);
    }

    static Journal open(HostDatabase database) {
        Tables tables = Tables.requiring(database, Script.JOURNAL);
        JdbcJournal journal = new JdbcJournal(tables);
        boolean isNew = tables.read(connection -> {
            tables.dialect().require(connection);
            return Counter.read(tables, connection) == null;
        });
        if (isNew) {
            tables.transaction("opened", connection -> Counter.make(tables, connection));
        }
        tables.transaction("opened", connection -> {
            journal.check(connection);
            return journal;
        });
        return journal;
    }

    /** The counter may be behind the entries when tables were restored one by one: the next append would take their numbers. */
    private void check(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(tables.sql("SELECT MAX(sequence) FROM ${tables}entry WHERE tenant = ?"))) {
            select.setString(1, tables.tenant());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                long newest = row.getLong(1);
                Counter counter = Counter.read(tables, connection);
                if (counter != null && counter.last() < newest) {
                    Counter taken = Counter.take(tables, connection);
                    new Counter(Math.max(newest, taken.last()), taken.erasures() + 1, taken.key())
                            .save(tables, connection);
                    found(Problem.of(
                            "counter",
                            "last_sequence",
                            "" + counter.last(),
                            "was behind the newest entry (" + newest + ") and was set to it"));
                }
            }
        }
    }

    private void found(Problem problem) {
        if (problems.size() < MOST_PROBLEMS && !problems.contains(problem)) {
            problems.add(problem);
            LOG.warn("journal ({}): {}", tables.database(), problem);
        }
    }

    private void unreadable(long sequence) {
        found(Problem.of("entry", "sequence", "" + sequence, "cannot be read and is passed over"));
    }

    @Override
    public Appended append(ExperimentId experiment, List<? extends Event> events, Instant recordedAt) {
        List<Event> offered = List.copyOf(events);
        if (offered.size() > LARGEST_APPEND) {
            throw new SocialLearningException("append of " + offered.size() + " events must be of " + LARGEST_APPEND
                    + " at most. Maybe in several batches");
        }
        return write("written; nothing of this append was acknowledged", (connection, text) -> {
            Counter counter = Counter.take(tables, connection);
            Suppression list = suppression.at(counter, connection);
            Batch batch = Batch.of(experiment, offered, list, known(experiment, offered, connection, text));
            List<Entry> fresh = new ArrayList<>(batch.fresh().size());
            long sequence = counter.last();
            for (Event event : batch.fresh()) {
                fresh.add(new Entry(++sequence, experiment, recordedAt, event));
            }
            if (!fresh.isEmpty()) {
                new EntryWriter(tables, connection, text).insert(fresh);
                new Counter(sequence, counter.erasures(), counter.key()).save(tables, connection);
            }
            return new Appended(sequence, fresh.size(), batch.duplicates(), batch.suppressed());
        });
    }

    /** Which of these events, and of the contributions that they bring, are there. */
    private Batch.Known known(ExperimentId experiment, List<Event> offered, Connection connection, EventText text)
            throws SQLException {
        Set<EventId> events = new HashSet<>();
        Set<ContributionId> contributions = new HashSet<>();
        for (Event event : offered) {
            events.add(event.id());
            if (event instanceof Contributed contributed) {
                contributions.add(contributed.contribution());
            }
        }
        EntryTable entries = entries(connection, text);
        Set<EventId> knownEvents = new HashSet<>();
        entries.events(experiment, events)
                .forEach(entry -> knownEvents.add(entry.event().id()));
        Set<ContributionId> knownContributions = new HashSet<>();
        entries.contributions(experiment, contributions, Long.MAX_VALUE)
                .forEach(entry -> knownContributions.addAll(brought(entry.event())));
        return new Batch.Known() {
            @Override
            public boolean event(EventId id) {
                return knownEvents.contains(id);
            }

            @Override
            public boolean contribution(ContributionId id) {
                return knownContributions.contains(id);
            }
        };
    }

    private static List<ContributionId> brought(Event event) {
        return event instanceof Contributed contributed ? List.of(contributed.contribution()) : List.of();
    }

    @Override
    public long last() {
        return read((connection, text) -> {
            Counter counter = Counter.read(tables, connection);
            return counter == null ? 0L : counter.last();
        });
    }

    @Override
    public List<Entry> after(long sequence, int limit) {
        return read((connection, text) -> entries(connection, text).after(sequence, limit));
    }

    @Override
    public List<Entry> find(ExperimentId experiment, Collection<ContributionId> contributions, long upTo) {
        return read((connection, text) -> entries(connection, text).contributions(experiment, contributions, upTo));
    }

    @Override
    public List<Entry> responsesTo(ExperimentId experiment, Collection<ContributionId> contributions, long upTo) {
        return read((connection, text) -> entries(connection, text).responses(experiment, contributions, upTo));
    }

    @Override
    public List<Entry> standing(ExperimentId experiment, long upTo) {
        return read((connection, text) -> entries(connection, text).standing(experiment, upTo));
    }

    @Override
    public @Nullable Entry entry(ExperimentId experiment, EventId id) {
        List<Entry> found = read((connection, text) -> entries(connection, text).events(experiment, List.of(id)));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public void facts(
            ExperimentId experiment,
            ZoneId zone,
            Weeks weeks,
            long upTo,
            Supplier<? extends Consumer<? super Fact>> sinks) {
        if (weeks.isEmpty()) {
            return;
        }
        Consumer<? super Fact> sink = sinks.get();
        checkOpen();
        with(text -> tables.snapshot(connection -> {
            EntryTable entries = entries(connection, text);
            if (weeks.equals(Weeks.ALL)) {
                new PlainFacts<>(new OnConnection(entries, experiment), experiment, zone, weeks).read(upTo, sink);
            } else {
                new WeekFacts(entries, experiment, zone, upTo).read(weeks, sink);
            }
            return upTo;
        }));
    }

    /** The entries of an experiment on one connection. */
    private record OnConnection(EntryTable entries, ExperimentId experiment) implements Entries<SQLException> {
        @Override
        public List<Entry> standing(long upTo) throws SQLException {
            return entries.standing(experiment, upTo);
        }

        @Override
        public List<Entry> after(long sequence, int limit) throws SQLException {
            return entries.after(experiment, sequence, limit);
        }

        @Override
        public List<Entry> find(Collection<ContributionId> contributions, long upTo) throws SQLException {
            return entries.contributions(experiment, contributions, upTo);
        }
    }

    @Override
    public long erase(ExperimentId experiment, ParticipantId person, Instant recordedAt) {
        return remove(
                "rewritten; nothing of this erasure was done",
                experiment,
                removal -> removal.erase(person, recordedAt, suppression, snapshots));
    }

    @Override
    public long forget(ExperimentId experiment, Instant before, Instant recordedAt) {
        return remove("rewritten; nothing was forgotten", experiment, removal -> removal.forget(before, recordedAt));
    }

    @Override
    public long purgeTexts(ExperimentId experiment, Instant before, Instant recordedAt) {
        return remove(
                "rewritten; no text was purged",
                experiment,
                removal -> removal.purgeTexts(before, recordedAt, snapshots));
    }

    private interface Removing {
        long by(JdbcRemoval removal) throws SQLException;
    }

    private long remove(String what, ExperimentId experiment, Removing removing) {
        long changed =
                write(what, (connection, text) -> removing.by(new JdbcRemoval(tables, connection, experiment, text)));
        tables.read(connection -> {
            tables.dialect().emptyLog(connection);
            return changed;
        });
        return changed;
    }

    @Override
    public boolean keepsOut(ExperimentId experiment, ParticipantId person) {
        return read((connection, text) -> {
            Counter counter = Counter.read(tables, connection);
            return counter != null && suppression.at(counter, connection).isOut(experiment, person);
        });
    }

    @Override
    public void export(ExperimentId experiment, ParticipantId person, Consumer<? super Entry> sink) {
        checkOpen();
        List<Entry> named = new ArrayList<>();
        with(text -> tables.snapshot(connection -> {
            EntryTable entries = entries(connection, text);
            long position = 0;
            named.clear();
            List<Entry> batch = entries.after(experiment, position, 1_000);
            while (!batch.isEmpty()) {
                batch.stream()
                        .filter(entry -> Naming.names(entry.event(), person))
                        .forEach(named::add);
                position = batch.get(batch.size() - 1).sequence();
                batch = entries.after(experiment, position, 1_000);
            }
            return position;
        }));
        named.forEach(sink);
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public Lease lease(ExperimentId experiment, String name) {
        return Lease.jdbc(tables.database(), experiment + "/" + name);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new SocialLearningException("journal (" + tables.database() + ") must be open; it was closed");
        }
    }

    private EntryTable entries(Connection connection, EventText text) {
        return new EntryTable(tables, connection, text, this::unreadable);
    }

    private interface Work<T> {
        T on(Connection connection, EventText text) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        checkOpen();
        return with(text -> tables.read(connection -> work.on(connection, text)));
    }

    private <T> T write(String what, Work<T> work) {
        checkOpen();
        return with(text -> tables.transaction(what, connection -> work.on(connection, text)));
    }

    /** Lends one of the converters, which are for one thread at a time. */
    private <T> T with(Function<EventText, T> work) {
        EventText text = texts.poll();
        if (text == null) {
            text = new EventText();
        }
        try {
            return work.apply(text);
        } finally {
            texts.push(text);
        }
    }
}
