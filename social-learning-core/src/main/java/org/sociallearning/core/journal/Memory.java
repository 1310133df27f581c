package org.sociallearning.core.journal;

/** What nodes remember together beside a {@link Lease}, and of which revision it is. Immutable: the bytes are copied. */
public final class Memory {
    private final long revision;
    private final byte[] state;

    Memory(long revision, byte[] state) {
        this.revision = revision;
        this.state = state.clone();
    }

    /** What was remembered, and at which revision. */
    public static Memory of(long revision, byte[] state) {
        return new Memory(revision, state);
    }

    /** The revision: it grows with each change, and when somebody else takes the lease. */
    public long revision() {
        return revision;
    }

    /** What is remembered; empty when nothing is. */
    public byte[] state() {
        return state.clone();
    }

    @Override
    public String toString() {
        return "Memory[" + revision + ", " + state.length + " bytes]";
    }
}
