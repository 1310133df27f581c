package org.sociallearning.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Work on files whose failure is not the caller's to handle. */
final class Failures {
    /** Work that may fail. */
    interface Work<T> {
        T get() throws IOException;
    }

    /** Work that may fail or find nothing. */
    interface Lookup<T> {
        @Nullable
        T get() throws IOException;
    }

    private Failures() {}

    static <T> @Nullable T lookup(Lookup<T> work) {
        try {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
