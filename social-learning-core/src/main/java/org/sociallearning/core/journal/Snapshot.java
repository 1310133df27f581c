package org.sociallearning.core.journal;

import java.util.Arrays;

/** The state of a follower at a position. Immutable: the bytes are copied in and out. */
public final class Snapshot {
    private final String version;
    private final long position;
    private final byte[] state;

    /**
     * A snapshot.
     *
     * @param version the version of the bytes, in the follower's own words
     * @param position the sequence up to which the state has followed
     * @param state the state
     */
    public Snapshot(String version, long position, byte[] state) {
        this.version = version;
        this.position = position;
        this.state = state.clone();
    }

    /** The version of the bytes, in the follower's own words. */
    public String version() {
        return version;
    }

    /** The sequence up to which the state has followed. */
    public long position() {
        return position;
    }

    /** The state. */
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
