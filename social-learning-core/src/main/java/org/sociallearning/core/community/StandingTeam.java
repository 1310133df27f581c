package org.sociallearning.core.community;

import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.Completed;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.TaskId;
import org.sociallearning.core.event.TaskSource;

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

    /**
     * The event by which somebody says that their part in this team is done, for the host to record: from then on the team is
     * none of their load any more, and once everybody said so it is over.
     */
    public Completed done(EventId id, ParticipantId person, Instant at) {
        return Completed.of(id, TaskId.of(proposal.value()), Teams.TASK, TaskSource.REPORTED, person, at);
    }
}
