package org.sociallearning.core.community;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;

/**
 * What was proposed to whom, who accepted, and who wished to join what. Only maps by id, sets and minima, so that order does
 * not matter. Belongs to one thread at a time.
 */
final class ProposalState {
    /** One proposal; the people in the order of their pseudonyms. */
    record Proposal(ProposalForm form, long at, int round, List<ParticipantId> people) {}

    final Map<EventId, Proposal> proposals = new HashMap<>();

    /** By proposal who accepted it, and when first. */
    final Map<EventId, Map<ParticipantId, Long>> accepted = new HashMap<>();

    /** By activity who said that they wish to join it. */
    final Map<String, Set<ParticipantId>> wishes = new HashMap<>();

    void accept(EventId proposal, ParticipantId person, long at) {
        accepted.computeIfAbsent(proposal, unused -> new HashMap<>()).merge(person, at, Math::min);
    }

    void wish(String activity, ParticipantId person) {
        wishes.computeIfAbsent(activity, unused -> new HashSet<>()).add(person);
    }

    void merge(ProposalState other) {
        proposals.putAll(other.proposals);
        other.accepted.forEach((proposal, people) -> people.forEach((person, at) -> accept(proposal, person, at)));
        other.wishes.forEach((activity, people) -> people.forEach(person -> wish(activity, person)));
    }
}
