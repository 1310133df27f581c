package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** A journal in a directory of its own; its form on disk is described in {@code docs/journal.md}. Thread-safe. */
final class FileJournal implements Journal {
    private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);
    private static final int LARGEST_APPEND = 256 << 20;

    private final Path directory;
    private final FileOptions options;
    private final DirectoryLock lock;

    /** Held for reading by all who read or append, for writing while files are replaced. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    private final ReentrantLock writer = new ReentrantLock();
    private final LineWriter lines = new LineWriter();
    private final SuppressionFile suppression;
    private final FileSnapshots snapshots;
    private final Log log;
    private final FileStore store;
    private final Commit commit;
    private final FileRemoval removal;
    private final List<Problem> problems;
    private final long opened;
    private long last;
    private boolean closed;

    private FileJournal(Path directory, FileOptions options, Disk disk, DirectoryLock lock) throws IOException {
        this.directory = directory;
        this.options = options;
        this.lock = lock;
        this.suppression = SuppressionFile.open(directory);
        this.log = new Log(directory.resolve("log"), options.fileBytes(), disk);
        Recovery recovery = recover();
        this.problems = List.copyOf(recovery.problems());
        this.last = recovery.last();
        this.opened = last;
        Index index = problems.isEmpty() ? IndexState.open(indexes(), log.end()) : null;
        this.store = new FileStore(log, index == null ? Index.create(indexes()) : index);
        if (index == null) {
            store.rebuild();
        }
        this.commit = new Commit(options, last);
        this.snapshots = new FileSnapshots(directory.resolve("snapshots"), this::last, this::lastErasure);
        this.removal = new FileRemoval(directory, log, store, suppression, snapshots, this::rewritten);
        removal.finish();
    }

    static Journal open(Path directory, FileOptions options, Disk disk) {
        // What opens is not done twice, so an interrupt that came before waits.
        boolean interrupted = Thread.interrupted();
        try {
            Files.createDirectories(directory);
            DirectoryLock lock = DirectoryLock.of(directory);
            try {
                return new FileJournal(directory, options, disk, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw failed(directory, "opened", e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Recovery recover() throws IOException {
        log.open();
        Recovery recovery = new Recovery(log);
        recovery.run();
        for (Problem problem : recovery.problems()) {
            LOG.warn("journal {}: {}", directory, problem);
        }
        return recovery;
    }

    private Path indexes() {
        return directory.resolve("index");
    }

    @Override
    public Appended append(ExperimentId experiment, List<? extends Event> events, Instant recordedAt) {
        List<Event> offered = List.copyOf(events);
        gate.readLock().lock();
        try {
            Appended done;
            writer.lock();
            try {
                checkOpen();
                commit.check();
                done = write(experiment, offered, recordedAt);
                if (options.durability() == Durability.EACH_APPEND) {
                    commit.await(last, log::force);
                }
            } finally {
                writer.unlock();
            }
            commit.await(done.last(), log::force);
            return done;
        } catch (IOException e) {
            throw failed(directory, "written; nothing of this append was acknowledged", e);
        } finally {
            gate.readLock().unlock();
        }
    }

    private Appended write(ExperimentId experiment, List<Event> offered, Instant recordedAt) throws IOException {
        store.writing(experiment);
        Batch batch = Batch.of(experiment, offered, suppression.list(), store);
        List<Event> fresh = batch.fresh();
        if (!fresh.isEmpty()) {
            write(experiment, recordedAt, fresh);
        }
        return new Appended(last, fresh.size(), batch.duplicates(), batch.suppressed());
    }

    private void write(ExperimentId experiment, Instant recordedAt, List<Event> events) throws IOException {
        lines.clear();
        long sequence = last;
        int chained = 0;
        for (Event event : events) {
            lines.add(new Entry(++sequence, experiment, recordedAt, event));
            chained += Index.chained(event);
            if (lines.size() > LARGEST_APPEND) {
                throw new SocialLearningException("append of " + events.size() + " events (more than " + LARGEST_APPEND
                        + " bytes) must be smaller. Maybe in several batches");
            }
        }
        store.index().reserve(events.size(), chained);
        long frame = log.append(lines, last + 1);
        try {
            store.index(experiment, events, lines, frame);
        } catch (RuntimeException | Error e) {
            commit.broken(e);
            throw e;
        }
        last = sequence;
        commit.wrote(sequence);
    }

    @Override
    public long last() {
        return commit.visible();
    }

    @Override
    public List<Entry> after(long sequence, int limit) {
        return read(() -> store.after(sequence, commit.visible(), limit));
    }

    @Override
    public List<Entry> find(ExperimentId experiment, Collection<ContributionId> contributions, long upTo) {
        return read(() -> {
            List<Entry> found = new ArrayList<>();
            for (ContributionId id : new LinkedHashSet<>(contributions)) {
                Entry entry = store.contribution(experiment, id, visible(upTo));
                if (entry != null) {
                    found.add(entry);
                }
            }
            return found;
        });
    }

    @Override
    public List<Entry> responsesTo(ExperimentId experiment, Collection<ContributionId> contributions, long upTo) {
        return read(() -> {
            TreeMap<Long, Entry> found = new TreeMap<>();
            for (ContributionId id : new LinkedHashSet<>(contributions)) {
                store.responses(experiment, id, visible(upTo)).forEach(entry -> found.put(entry.sequence(), entry));
            }
            return List.copyOf(found.values());
        });
    }

    @Override
    public List<Entry> standing(ExperimentId experiment, long upTo) {
        return read(() -> store.standing(experiment, visible(upTo)));
    }

    @Override
    public @Nullable Entry entry(ExperimentId experiment, EventId id) {
        gate.readLock().lock();
        try {
            checkOpen();
            return store.event(experiment, id, commit.visible());
        } catch (IOException e) {
            throw failed(directory, "read", e);
        } finally {
            gate.readLock().unlock();
        }
    }

    private long visible(long upTo) {
        return Math.min(upTo, commit.visible());
    }

    @Override
    public void facts(
            ExperimentId experiment,
            ZoneId zone,
            Weeks weeks,
            long upTo,
            Supplier<? extends Consumer<? super Fact>> sinks) {
        read(() -> {
            long until = visible(upTo);
            Standing standing = Standing.of(store.standing(experiment, until));
            new BulkFacts(store, standing, experiment, zone, weeks, until).read(sinks);
            return until;
        });
    }

    @Override
    public long erase(ExperimentId experiment, ParticipantId person, Instant recordedAt) {
        return rewriting(() -> removal.erase(experiment, person, last, recordedAt));
    }

    @Override
    public long forget(ExperimentId experiment, Instant before, Instant recordedAt) {
        return rewriting(() -> removal.forget(experiment, before, last, recordedAt));
    }

    @Override
    public long purgeTexts(ExperimentId experiment, Instant before, Instant recordedAt) {
        return rewriting(() -> removal.purgeTexts(experiment, before, last, recordedAt));
    }

    private long rewriting(Failures.Work<Long> work) {
        gate.writeLock().lock();
        writer.lock();
        try {
            checkOpen();
            return work.get();
        } catch (IOException e) {
            closeFiles();
            throw failed(directory, "rewritten; the erasure is finished when it is opened again", e);
        } finally {
            writer.unlock();
            gate.writeLock().unlock();
        }
    }

    private void rewritten(ErasureIntent intent, Erased erased) throws IOException {
        log.close();
        recover();
        store.rebuild(Index.create(indexes()));
        if (store.event(intent.experiment(), erased.id(), Long.MAX_VALUE) == null) {
            last = intent.sequence() - 1;
            write(intent.experiment(), intent.recordedAt(), List.of(erased));
            commit.await(last, log::force);
        }
    }

    private long lastErasure(ExperimentId experiment) {
        return standing(experiment, Long.MAX_VALUE).stream()
                .filter(entry -> entry.event() instanceof Erased erased && erased.before() == null)
                .mapToLong(Entry::sequence)
                .max()
                .orElse(0);
    }

    @Override
    public boolean keepsOut(ExperimentId experiment, ParticipantId person) {
        return suppression.list().isOut(experiment, person);
    }

    @Override
    public void export(ExperimentId experiment, ParticipantId person, Consumer<? super Entry> sink) {
        List<Entry> named = read(() -> {
            List<Entry> found = new ArrayList<>();
            store.each(experiment, entry -> {
                if (entry.sequence() <= commit.visible() && Naming.names(entry.event(), person)) {
                    found.add(entry);
                }
            });
            found.sort(Comparator.comparingLong(Entry::sequence));
            return found;
        });
        named.forEach(sink);
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        writer.lock();
        try {
            if (!closed) {
                forceTheRest();
            }
        } finally {
            closeFiles();
            writer.unlock();
            gate.writeLock().unlock();
        }
    }

    /** What was acknowledged is durable already, unless that was left to the operating system. */
    private void forceTheRest() {
        if (options.durability() == Durability.SYSTEM) {
            try {
                log.force();
            } catch (IOException e) {
                throw failed(
                        directory,
                        "forced to the disk; of the entries " + (opened + 1) + " to " + last
                                + " the newest may be lost if the machine stops",
                        e);
            }
        }
        try {
            IndexState.close(indexes(), store.index(), log.end());
        } catch (IOException e) {
            LOG.warn(
                    "journal {}: the index was not closed in order and is rebuilt next time: {}",
                    directory,
                    e.toString());
        }
    }

    private void closeFiles() {
        closed = true;
        try {
            log.close();
            lock.close();
        } catch (IOException e) {
            LOG.warn("journal {}: could not be closed: {}", directory, e.toString());
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new SocialLearningException("journal (" + directory + ") must be open; it was closed");
        }
    }

    private <T> T read(Failures.Work<T> work) {
        gate.readLock().lock();
        try {
            checkOpen();
            return work.get();
        } catch (IOException e) {
            throw failed(directory, "read", e);
        } finally {
            gate.readLock().unlock();
        }
    }

    private static SocialLearningException failed(Path directory, String what, IOException e) {
        return new SocialLearningException(
                "journal (" + directory + ") could not be " + what + ": " + e.getMessage(), e);
    }
}
