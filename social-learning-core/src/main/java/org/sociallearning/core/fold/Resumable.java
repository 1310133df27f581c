package org.sociallearning.core.fold;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A follower whose state is kept for the next start, which then goes on from there instead of from the beginning. The
 * workspace keeps it when the library is closed and when it is asked to, and gives it back when the follower is added; what was
 * kept of another version, zone or journal, or is damaged, is passed over. Its methods are called one at a time, and never
 * while facts are delivered.
 */
public interface Resumable extends Follower {
    /** What the bytes depend on: the code that made them, its settings, the versions of its codecs. */
    String version();

    /**
     * Writes the state.
     *
     * @param facts the facts as they stand at the follower's position, for what has to be made anew first
     * @return false when there is nothing worth keeping
     */
    boolean write(Facts facts, DataOutput out) throws IOException;

    /**
     * Whether the state holds what the facts no longer give, such as figures of a time that was forgotten: it is then kept at
     * once after each erasure, and not only when the library is closed.
     */
    default boolean isMoreThanItsFacts() {
        return false;
    }

    /** Reads a state that this version wrote, in the place of what there is. */
    void read(DataInput in) throws IOException;

    /** Forgets everything; called when reading failed. */
    void clear();
}
