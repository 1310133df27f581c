package org.sociallearning.core.journal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Work on channels, which an interrupt of the calling thread would close: the interrupt waits until it is done, and is kept. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** Does work that may be done again from its beginning. */
    static <T> T get(Failures.Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.get();
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
