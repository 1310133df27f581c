package org.sociallearning.core.journal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;

/** Snapshots in the heap. Thread-safe. */
final class MemorySnapshots implements Snapshots {
    private record Key(ExperimentId experiment, String name) {}

    private final Map<Key, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final Map<ExperimentId, Long> floors = new ConcurrentHashMap<>();
    private final Journal journal;

    MemorySnapshots(Journal journal) {
        this.journal = journal;
    }

    @Override
    public @Nullable Snapshot read(ExperimentId experiment, String name, String version) {
        Snapshot snapshot = snapshots.get(new Key(experiment, name));
        return snapshot != null
                        && snapshot.version().equals(version)
                        && snapshot.position() <= journal.last()
                        && snapshot.position() >= floors.getOrDefault(experiment, 0L)
                ? snapshot
                : null;
    }

    @Override
    public void write(ExperimentId experiment, String name, Snapshot snapshot) {
        snapshots.put(new Key(experiment, name), snapshot);
    }

    @Override
    public void drop(ExperimentId experiment, long position) {
        floors.merge(experiment, position, Math::max);
        snapshots
                .entrySet()
                .removeIf(kept -> kept.getKey().experiment().equals(experiment)
                        && kept.getValue().position() < position);
    }
}
