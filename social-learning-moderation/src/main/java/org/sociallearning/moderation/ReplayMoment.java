package org.sociallearning.moderation;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.BasisStated;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;

/** A fact of a replay and the moment from which it was there. */
record ReplayMoment(Instant at, int rank, String id, Fact fact) {
    static final Comparator<ReplayMoment> BY_TIME = Comparator.comparing(ReplayMoment::at)
            .thenComparingInt(ReplayMoment::rank)
            .thenComparing(ReplayMoment::id);

    /** Whether people did it: an import states its own beginning and its basis long after the history it brings. */
    boolean isLived() {
        return !(fact instanceof Happened happened
                && (happened.event() instanceof Opened || happened.event() instanceof BasisStated));
    }

    static @Nullable ReplayMoment of(Fact fact) {
        if (fact instanceof Happened happened) {
            return new ReplayMoment(happened.at(), 0, happened.event().id().value(), happened);
        }
        if (fact instanceof Response response) {
            Instant by = response.by().at();
            Instant at = by.isAfter(response.at()) ? by : response.at();
            return new ReplayMoment(at, 1, response.by().id().value(), response);
        }
        return null;
    }
}
