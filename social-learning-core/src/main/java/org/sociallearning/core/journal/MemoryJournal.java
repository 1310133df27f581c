package org.sociallearning.core.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.SocialLearningException;

/** A journal in the heap. Thread-safe. */
final class MemoryJournal implements Journal {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ExperimentId, Shelf> shelves = new HashMap<>();
    private final Suppression suppression = new Suppression(Suppression.newKey(), Set.of());
    private final MemorySnapshots snapshots = new MemorySnapshots(this);
    private long last;
    private boolean closed;

    @Override
    public Appended append(ExperimentId experiment, List<? extends Event> events, Instant recordedAt) {
        List<Event> offered = List.copyOf(events);
        return write(() -> {
            Shelf shelf = shelves.computeIfAbsent(experiment, absent -> new Shelf());
            Batch batch = Batch.of(experiment, offered, suppression, shelf);
            for (Event event : batch.fresh()) {
                add(new Entry(++last, experiment, recordedAt, event), shelf);
            }
            return new Appended(last, batch.fresh().size(), batch.duplicates(), batch.suppressed());
        });
    }

    private void add(Entry entry, Shelf shelf) {
        entries.add(entry);
        shelf.add(entry);
    }

    @Override
    public long last() {
        return read(() -> last);
    }

    @Override
    public List<Entry> after(long sequence, int limit) {
        return read(() -> {
            int from = indexAfter(sequence);
            return List.copyOf(entries.subList(from, (int) Math.min(entries.size(), (long) from + limit)));
        });
    }

    /** Sequences ascend and have gaps only after an erasure. */
    private int indexAfter(long sequence) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).sequence() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public List<Entry> find(ExperimentId experiment, Collection<ContributionId> contributions, long upTo) {
        return read(() -> {
            List<Entry> found = new ArrayList<>();
            for (ContributionId id : new HashSet<>(contributions)) {
                Entry entry = shelf(experiment).contributions.get(id);
                if (entry != null && entry.sequence() <= upTo) {
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
            for (ContributionId id : new HashSet<>(contributions)) {
                for (Entry entry : shelf(experiment).responses.getOrDefault(id, List.of())) {
                    if (entry.sequence() <= upTo) {
                        found.put(entry.sequence(), entry);
                    }
                }
            }
            return List.copyOf(found.values());
        });
    }

    @Override
    public List<Entry> standing(ExperimentId experiment, long upTo) {
        return read(() -> shelf(experiment).standing.stream()
                .filter(entry -> entry.sequence() <= upTo)
                .toList());
    }

    @Override
    public @Nullable Entry entry(ExperimentId experiment, EventId id) {
        return read(() -> shelf(experiment).events.get(id));
    }

    @Override
    public long erase(ExperimentId experiment, ParticipantId person, Instant recordedAt) {
        return write(() -> {
            Erasure.Maker maker = new Erasure.Maker(shelf(experiment).standing, person);
            shelf(experiment).events.values().forEach(entry -> maker.see(entry.event()));
            Erasure erasure = maker.make();
            suppression.add(suppression.marks(experiment, erasure));
            long changed = rewrite(experiment, erasure);
            add(new Entry(++last, experiment, recordedAt, Erasure.erased(last, recordedAt)), shelf(experiment));
            snapshots.drop(experiment, last);
            return changed;
        });
    }

    @Override
    public long forget(ExperimentId experiment, Instant before, Instant recordedAt) {
        return write(() -> trim(experiment, Trimming.Maker.ofEvents(before), recordedAt));
    }

    @Override
    public long purgeTexts(ExperimentId experiment, Instant before, Instant recordedAt) {
        return write(() -> {
            Trimming.Maker maker = Trimming.Maker.ofTexts(before, shelf(experiment).standing);
            long changed = trim(experiment, maker, recordedAt);
            if (changed > 0) {
                snapshots.drop(experiment, last);
            }
            return changed;
        });
    }

    private long trim(ExperimentId experiment, Trimming.Maker maker, Instant recordedAt) {
        shelf(experiment).events.values().forEach(entry -> maker.see(entry.event()));
        Trimming trimming = maker.make();
        long changed = rewrite(experiment, trimming);
        if (changed > 0) {
            Event told = trimming.told(Erasure.erased(last + 1, recordedAt));
            add(new Entry(++last, experiment, recordedAt, told), shelf(experiment));
        }
        return changed;
    }

    private long rewrite(ExperimentId experiment, Removal erasure) {
        List<Entry> before = List.copyOf(entries);
        Shelf shelf = new Shelf();
        shelves.put(experiment, shelf);
        entries.clear();
        long changed = 0;
        for (Entry entry : before) {
            if (!entry.experiment().equals(experiment)) {
                entries.add(entry);
                continue;
            }
            Event rest = erasure.rest(entry.event());
            changed += rest == null || !rest.equals(entry.event()) ? 1 : 0;
            if (rest != null) {
                add(new Entry(entry.sequence(), experiment, entry.recordedAt(), rest), shelf);
            }
        }
        return changed;
    }

    @Override
    public boolean keepsOut(ExperimentId experiment, ParticipantId person) {
        return suppression.isOut(experiment, person);
    }

    @Override
    public void export(ExperimentId experiment, ParticipantId person, Consumer<? super Entry> sink) {
        List<Entry> named = read(() -> shelf(experiment).events.values().stream()
                .filter(entry -> Naming.names(entry.event(), person))
                .sorted(java.util.Comparator.comparingLong(Entry::sequence))
                .toList());
        named.forEach(sink);
    }

    @Override
    public Snapshots snapshots() {
        return snapshots;
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Shelf shelf(ExperimentId experiment) {
        return shelves.getOrDefault(experiment, Shelf.EMPTY);
    }

    private <T extends @Nullable Object> T read(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T write(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            if (closed) {
                throw new SocialLearningException("journal (in memory) must be open to be written; it was closed");
            }
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The entries of one experiment by what they are looked up by. */
    private static final class Shelf implements Batch.Known {
        static final Shelf EMPTY = new Shelf();

        final Map<EventId, Entry> events = new HashMap<>();
        final Map<ContributionId, Entry> contributions = new HashMap<>();
        final Map<ContributionId, List<Entry>> responses = new HashMap<>();
        final List<Entry> standing = new ArrayList<>();

        @Override
        public boolean event(EventId id) {
            return events.containsKey(id);
        }

        @Override
        public boolean contribution(ContributionId id) {
            return contributions.containsKey(id);
        }

        void add(Entry entry) {
            Event event = entry.event();
            events.put(event.id(), entry);
            if (event instanceof Contributed contributed) {
                contributions.put(contributed.contribution(), entry);
            }
            for (ContributionId parent : View.answered(event)) {
                responses.computeIfAbsent(parent, absent -> new ArrayList<>(1)).add(entry);
            }
            if (Standing.isStanding(event)) {
                standing.add(entry);
            }
        }
    }
}
