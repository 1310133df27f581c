package org.sociallearning.core.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to act outside, which one node at a time holds, and what the nodes remember together: what they did. Whoever acts
 * takes the lease first, writes down what it is about to do, and does it only when that was written: a node that was paused
 * for so long that another took over cannot write any more. Thread-safe. Implementations pass {@code LeaseContract.laws}.
 */
public interface Lease {
    /** How long a lease lasts after it was taken or renewed, unless said. */
    Duration LENGTH = Duration.ofSeconds(30);

    /** A lease of this name on a database that several nodes share, for {@link #LENGTH}. */
    static Lease jdbc(HostDatabase database, String name) {
        return jdbc(database, name, LENGTH);
    }

    /**
     * A lease of this name on a database that several nodes share. Each object is a holder of its own. A holder that is gone is
     * followed by the first that asks after {@code length}, by the database's clock.
     *
     * @param name at most 200 characters
     * @param length from 100 ms to a day
     * @throws org.sociallearning.core.problem.SocialLearningException when the table is missing
     * @throws IllegalArgumentException for another name or length
     */
    static Lease jdbc(HostDatabase database, String name, Duration length) {
        return JdbcLease.open(database, name, length);
    }

    /**
     * Takes the lease, or renews it when it is held. Called whenever the holder is about to act.
     *
     * @return the number of this holding, larger than that of every holder before; 0 while another holds it
     */
    long take();

    /** Gives it up, so that another may take it at once. */
    void release();

    /** What is remembered, when it is of another revision than this one; null when it is not, or nothing is. */
    @Nullable
    Memory memory(long revision);

    /**
     * Remembers something else. Any node may, also one that does not hold the lease.
     *
     * @param revision the revision that is known, 0 when nothing is remembered
     * @return the new revision, larger than the one before; -1 when what is remembered is not of the revision given, or somebody
     *     else took the lease since, and nothing was written
     */
    long remember(long revision, byte[] state);
}
