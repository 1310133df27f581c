package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;

/**
 * The circles of a round as they were last proposed: each person is in the one that was proposed to them last, by time and
 * id, so that a circle that changed leaves nobody in two.
 */
final class StandingCircles {
    private StandingCircles() {}

    /** The circles of a round, in the order of their ids; people in the order of their pseudonyms. */
    static Collection<List<ParticipantId>> of(ProposalState state, int round) {
        Map<ParticipantId, EventId> latest = new HashMap<>();
        state.proposals.forEach((id, proposal) -> {
            if (proposal.form() == ProposalForm.CIRCLE && proposal.round() == round) {
                proposal.people().forEach(person -> latest.merge(person, id, (one, other) -> later(state, one, other)));
            }
        });
        Map<String, List<ParticipantId>> circles = new TreeMap<>();
        latest.forEach((person, id) ->
                circles.computeIfAbsent(id.value(), unused -> new ArrayList<>()).add(person));
        circles.values().forEach(circle -> circle.sort(Comparator.comparing(ParticipantId::value)));
        return circles.values();
    }

    private static EventId later(ProposalState state, EventId one, EventId other) {
        int byTime = Long.compare(at(state, one), at(state, other));
        return byTime > 0 || (byTime == 0 && one.value().compareTo(other.value()) > 0) ? one : other;
    }

    private static long at(ProposalState state, EventId id) {
        ProposalState.Proposal proposal = state.proposals.get(id);
        return proposal == null ? Long.MIN_VALUE : proposal.at();
    }
}
