package org.sociallearning.core.community;

import java.time.Instant;
import java.util.List;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.UnitId;

/**
 * A team that is proposed. Immutable.
 *
 * @param members who, in the order of their pseudonyms, which means nothing
 * @param covers who brings which of the talents needed, in the order of the needs
 * @param units from which units, in alphabetical order
 */
public record Team(List<ParticipantId> members, List<TeamCover> covers, List<UnitId> units) {
    public Team {
        members = List.copyOf(members);
        covers = List.copyOf(covers);
        units = List.copyOf(units);
    }

    /** The event that proposes this team to its members, for the host to record. */
    public Proposed event(EventId id, Instant at) {
        return Proposed.of(id, ProposalForm.TEAM, members, at);
    }
}
