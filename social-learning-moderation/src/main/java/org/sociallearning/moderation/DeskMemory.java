package org.sociallearning.moderation;

import java.util.Arrays;
import org.sociallearning.core.journal.Lease;
import org.sociallearning.core.journal.Memory;

/**
 * What the nodes of a desk remember together, beside the lease under which one of them suggests. What happens at the bench counts
 * once it is kept. Guarded by the desk's lock.
 */
final class DeskMemory {
    private static final byte[] NOTHING = {};

    private final Lease lease;
    private final Bench bench;
    private long revision;
    private byte[] kept = NOTHING;
    private boolean unsure;

    DeskMemory(Lease lease, Bench bench) {
        this.lease = lease;
        this.bench = bench;
    }

    /** Whether this node may suggest something now. */
    boolean isOurs() {
        return lease.take() > 0;
    }

    /**
     * Takes up what others wrote, in the place of what is at the bench.
     *
     * @param erased whether somebody was erased, so that what is kept must be written again whatever it is
     */
    void recall(boolean erased) {
        Memory memory = lease.memory(unsure ? -1 : revision);
        if (memory != null) {
            revision = memory.revision();
            kept = memory.state();
            bench.read(kept);
        } else if (unsure) {
            bench.read(kept);
        }
        unsure = false;
        if (erased) {
            kept = NOTHING;
        }
    }

    /** Keeps what is at the bench now; false when somebody else wrote meanwhile: then nothing counts that was done since. */
    boolean keep() {
        byte[] now = bench.written();
        if (Arrays.equals(now, kept)) {
            return true;
        }
        unsure = true;
        long next = lease.remember(revision, now);
        if (next < 0) {
            return false;
        }
        unsure = false;
        revision = next;
        kept = now;
        return true;
    }
}
