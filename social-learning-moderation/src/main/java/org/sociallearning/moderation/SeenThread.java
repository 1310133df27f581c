package org.sociallearning.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/** A thread as it stood when the policies were asked. */
record SeenThread(ContributionId id, SpaceId space, List<Contribution> contributions) implements ReplyThread {
    /** The thread until now; without contributions when all of it lies in the future. */
    static SeenThread of(Talk talk, Community community, Views views, Instant now) {
        List<Contribution> contributions = new ArrayList<>(talk.said.size());
        for (Said said : talk.said) {
            if (!said.event.at().isAfter(now)) {
                contributions.add(SeenContribution.of(said, community, views, now));
            }
        }
        return new SeenThread(talk.id, talk.space(), List.copyOf(contributions));
    }
}
