package org.sociallearning.moderation;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/** A thread as the desk keeps it: its latest contributions. Guarded by the desk's lock. */
final class Talk {
    static final int MOST = 200;

    final ContributionId id;
    final TreeSet<Said> said = new TreeSet<>(Said.BY_TIME);

    Talk(ContributionId id) {
        this.id = id;
    }

    /** Adds one; gives the one that had to go for it, or null. */
    @Nullable
    Said add(Said one) {
        said.add(one);
        return said.size() > MOST ? said.pollFirst() : null;
    }

    /** Where it stands: the space of its first contribution. */
    SpaceId space() {
        return said.first().event.space();
    }
}
