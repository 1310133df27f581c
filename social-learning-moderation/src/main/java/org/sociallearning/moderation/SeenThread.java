package org.sociallearning.moderation;

import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.SpaceId;

/** A thread as it stood when the policies were asked. */
record SeenThread(ContributionId id, SpaceId space, List<Contribution> contributions) implements ReplyThread {
    /** The thread until now; without contributions when all of it lies in the future. */
    static SeenThread of(Talk talk, Community community, Cast cast, Instant now) {
        List<Contribution> contributions = talk.said.stream()
                .filter(said -> !said.event.at().isAfter(now))
                .<Contribution>map(said -> SeenContribution.of(said, community, cast, now))
                .toList();
        return new SeenThread(talk.id, talk.space(), contributions);
    }
}
