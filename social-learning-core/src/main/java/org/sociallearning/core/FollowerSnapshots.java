package org.sociallearning.core;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ExperimentId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Resumable;
import org.sociallearning.core.journal.Entry;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.core.journal.Snapshot;

/**
 * Keeps the states of followers beside the journal. Each says of which zone it is and which entry the journal held at its
 * position, so that one of another zone, or left behind by another journal, is as good as none. Thread-safe.
 */
final class FollowerSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(FollowerSnapshots.class);

    private static final long GONE = 0;

    private final Journal journal;
    private final ExperimentId experiment;
    private final ZoneId zone;

    FollowerSnapshots(Journal journal, ExperimentId experiment, ZoneId zone) {
        this.journal = journal;
        this.experiment = experiment;
        this.zone = zone;
    }

    /**
     * Gives a follower a state that was kept, in the place of what it has; the position it stands at, 0 when there is none after a
     * position.
     */
    long restore(Resumable follower, long after) {
        Snapshot kept = journal.snapshots().read(experiment, follower.name(), version(follower));
        if (kept == null || kept.position() <= after) {
            return 0;
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept.state()));
            long mark = mark(kept.position());
            if (in.readLong() != mark && mark != GONE) {
                LOG.warn(
                        "snapshot {} at {} is of another journal and counts as none", follower.name(), kept.position());
                return 0;
            }
            follower.clear();
            follower.read(in);
            if (in.read() >= 0) {
                throw new IOException("a snapshot must end with its state");
            }
            return kept.position();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "snapshot {} at {} cannot be read and counts as none: {}",
                    follower.name(),
                    kept.position(),
                    e.getClass().getName());
            follower.clear();
            return 0;
        }
    }

    /** Keeps the state of a follower. One that cannot be kept is reported: the next start then takes longer. */
    void keep(Resumable follower, Facts facts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeLong(mark(facts.position()));
            if (follower.write(facts, out)) {
                Snapshot snapshot = new Snapshot(version(follower), facts.position(), bytes.toByteArray());
                journal.snapshots().write(experiment, follower.name(), snapshot);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "snapshot {} at {} cannot be kept: {}",
                    follower.name(),
                    facts.position(),
                    e.getClass().getName());
        }
    }

    /** Short whatever the follower says: stores have little room for it. */
    String version(Resumable follower) {
        try {
            byte[] all = (follower.version() + " in " + zone).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }

    /** The sum of the entry at a position; {@link #GONE} when there is none, or it was erased or forgotten since. */
    private long mark(long position) {
        List<Entry> next = journal.after(position - 1, 1);
        if (next.isEmpty() || next.get(0).sequence() != position) {
            return GONE;
        }
        Entry entry = next.get(0);
        CRC32C sum = new CRC32C();
        sum.update((entry.experiment() + " " + entry.event().id() + " " + entry.recordedAt())
                .getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
