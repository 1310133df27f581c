package org.sociallearning.core.community;

import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;

/**
 * A team that was proposed, all of whose people are still here and can be found. Immutable.
 *
 * @param proposal the id of the proposal
 * @param at when it was proposed
 * @param members to whom, in the order of their pseudonyms
 * @param accepted whether all of them accepted; who did not is not told
 */
public record StandingTeam(EventId proposal, Instant at, List<ParticipantId> members, boolean accepted) {
    public StandingTeam {
        members = List.copyOf(members);
    }
}
