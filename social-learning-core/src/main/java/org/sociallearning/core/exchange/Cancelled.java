package org.sociallearning.core.exchange;

/** Takes a cancelled reading out of its reader; it never leaves {@link Reading}. */
final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled", null, false, false);
    }
}
