package org.sociallearning.core.journal;

import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ExperimentId;

/**
 * States of followers, so that a restart continues where they were. A snapshot is only ever a shortcut: one that is absent,
 * damaged, or of another version reads as none, and the follower rebuilds. An erasure drops those of its experiment.
 * Thread-safe.
 */
public interface Snapshots {
    /**
     * The newest snapshot of this name and version, or null when there is none, its bytes are damaged, or it is of a position
     * that the journal has not reached.
     *
     * @param version the version of the state's bytes; one of another version reads as none
     */
    @Nullable
    Snapshot read(ExperimentId experiment, String name, String version);

    /** Keeps a snapshot in the place of the former one of its name. */
    void write(ExperimentId experiment, String name, Snapshot snapshot);

    /** Drops all snapshots of an experiment of before a position, and from then on reads none of them. */
    void drop(ExperimentId experiment, long position);
}
