package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/**
 * How long contributions waited for something, some of which wait still. Silence counts: what has not ended is open, never
 * left out. Filled while a state is read. Not thread-safe.
 */
public final class Waits {
    record One(@Nullable ParticipantId author, long millis, boolean ended) {}

    private final List<One> all = new ArrayList<>();

    /** No waits. */
    public Waits() {}

    /** A contribution of this author that waited so long. */
    public Waits ended(@Nullable ParticipantId author, long millis) {
        all.add(new One(author, notNegative(millis), true));
        return this;
    }

    /** A contribution of this author that has waited so long, and waits still. */
    public Waits open(@Nullable ParticipantId author, long millis) {
        all.add(new One(author, notNegative(millis), false));
        return this;
    }

    List<One> all() {
        return all;
    }

    private static long notNegative(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("wait (" + millis + " ms) must not be negative");
        }
        return millis;
    }
}
