package org.sociallearning.moderation;

import java.time.Instant;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/** A thread as the desk keeps it: its latest contributions. Guarded by the desk's lock. */
final class Talk {
    static final int MOST = 200;

    final ContributionId id;
    final TreeSet<Said> said = new TreeSet<>(Said.BY_TIME);
    private Instant latest = Instant.MIN;
    private int revision;

    Talk(ContributionId id) {
        this.id = id;
    }

    /** Adds one; gives the one that had to go for it, or null. */
    @Nullable
    Said add(Said one) {
        said.add(one);
        touch(one.event.at());
        one.reactions.forEach(reaction -> touch(reaction.at()));
        return said.size() > MOST ? said.pollFirst() : null;
    }

    /** Notes that something of this time came into it or went out of it. */
    void touch(Instant at) {
        revision++;
        latest = at.isAfter(latest) ? at : latest;
    }

    /** Another number after each change. */
    int revision() {
        return revision;
    }

    /** Whether nothing of it lies ahead. */
    boolean isOver(Instant now) {
        return !latest.isAfter(now);
    }

    /** Where it stands: the space of its first contribution. */
    SpaceId space() {
        return said.first().event.space();
    }
}
