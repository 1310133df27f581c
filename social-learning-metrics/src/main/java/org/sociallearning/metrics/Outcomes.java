package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Week;

/**
 * Contributions that count and contributions that do not, by author and week: what a share of contributions is made of. A
 * contribution of an unknown author stands for itself. Filled while a state is read. Not thread-safe.
 */
public final class Outcomes {
    record One(@Nullable ParticipantId author, Week week, long hits, long all) {}

    private final List<One> all = new ArrayList<>();

    /** No outcomes. */
    public Outcomes() {}

    /** Adds one contribution, which counts or not. */
    public Outcomes add(@Nullable ParticipantId author, Week week, boolean counts) {
        return add(author, week, counts ? 1 : 0, 1);
    }

    /** Adds contributions of one author in a week, some of which count. */
    public Outcomes add(@Nullable ParticipantId author, Week week, long hits, long of) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException("hits (" + hits + ") must lie between 0 and " + of);
        }
        if (of > 0) {
            all.add(new One(author, week, hits, of));
        }
        return this;
    }

    List<One> all() {
        return all;
    }
}
