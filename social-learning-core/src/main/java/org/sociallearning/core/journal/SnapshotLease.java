package org.sociallearning.core.journal;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;

/**
 * The lease of a process that has its journal to itself: always held, and what is remembered stands beside the journal as a
 * snapshot, so that it outlives the process. An erasure drops it; whoever remembers writes it again. Thread-safe.
 */
final class SnapshotLease implements Lease {
    private static final String VERSION = "1";
    private static final int HEADER = 2 * Long.BYTES;

    private final Journal journal;
    private final ExperimentId experiment;
    private final String name;
    private long fence;

    SnapshotLease(Journal journal, ExperimentId experiment, String name) {
        this.journal = journal;
        this.experiment = experiment;
        this.name = "lease/" + name;
    }

    @Override
    public synchronized long take() {
        if (fence == 0) {
            ByteBuffer kept = kept();
            fence = kept == null ? 1 : kept.getLong(Long.BYTES) + 1;
        }
        return fence;
    }

    @Override
    public void release() {
        // Nobody else could take it.
    }

    @Override
    public @Nullable Memory memory(long revision) {
        ByteBuffer kept = kept();
        if (kept == null || kept.getLong(0) == revision) {
            return null;
        }
        byte[] state = new byte[kept.capacity() - HEADER];
        kept.get(HEADER, state);
        return Memory.of(kept.getLong(0), state);
    }

    @Override
    public long remember(long revision, byte[] state) {
        // Two workspaces of one process may follow one journal.
        synchronized (journal.snapshots()) {
            ByteBuffer kept = kept();
            if (kept != null && kept.getLong(0) != revision) {
                return -1;
            }
            ByteBuffer bytes = ByteBuffer.allocate(HEADER + state.length);
            bytes.putLong(revision + 1).putLong(take()).put(state);
            journal.snapshots().write(experiment, name, new Snapshot(VERSION, journal.last(), bytes.array()));
            return revision + 1;
        }
    }

    private @Nullable ByteBuffer kept() {
        Snapshot kept = journal.snapshots().read(experiment, name, VERSION);
        return kept == null ? null : ByteBuffer.wrap(kept.state());
    }
}
