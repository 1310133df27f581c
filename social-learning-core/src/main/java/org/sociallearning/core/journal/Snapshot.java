package org.sociallearning.core.journal;

import java.util.Arrays;

/**
 * The state of a follower at a position. Immutable: the bytes are copied in and out.
 *
 * @param version the version of the bytes, in the follower's own words
 * @param position the sequence up to which the state has followed
 * @param state the state
 */
public record Snapshot(String version, long position, byte[] state) {
    public Snapshot {
        state = state.clone();
    }

    @Override
    public byte[] state() {
        return state.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot that
                && version.equals(that.version)
                && position == that.position
                && Arrays.equals(state, that.state);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(state) + Long.hashCode(position);
    }

    @Override
    public String toString() {
        return "Snapshot[" + version + ", at " + position + ", " + state.length + " bytes]";
    }
}
