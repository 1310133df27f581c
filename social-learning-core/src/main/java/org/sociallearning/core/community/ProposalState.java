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

    /** By proposal of a team who said that their part in it is done, and when first. */
    final Map<EventId, Map<ParticipantId, Long>> done = new HashMap<>();

    /** By activity who said that they wish to join it. */
    final Map<String, Set<ParticipantId>> wishes = new HashMap<>();

    void accept(EventId proposal, ParticipantId person, long at) {
        first(accepted, proposal, person, at);
    }

    void finish(EventId proposal, ParticipantId person, long at) {
        first(done, proposal, person, at);
    }

    private static void first(
            Map<EventId, Map<ParticipantId, Long>> times, EventId proposal, ParticipantId person, long at) {
        times.computeIfAbsent(proposal, unused -> new HashMap<>()).merge(person, at, Math::min);
    }

    /** Whether somebody has a part in a team that they accepted and did not say of that it is done. */
    boolean isIn(EventId proposal, ParticipantId person, long now) {
        return accepted.getOrDefault(proposal, Map.of()).containsKey(person) && !isDone(proposal, person, now);
    }

    boolean isDone(EventId proposal, ParticipantId person, long now) {
        Long at = done.getOrDefault(proposal, Map.of()).get(person);
        return at != null && at <= now;
    }

    void wish(String activity, ParticipantId person) {
        wishes.computeIfAbsent(activity, unused -> new HashSet<>()).add(person);
    }

    void merge(ProposalState other) {
        proposals.putAll(other.proposals);
        other.accepted.forEach((proposal, people) -> people.forEach((person, at) -> accept(proposal, person, at)));
        other.done.forEach((proposal, people) -> people.forEach((person, at) -> finish(proposal, person, at)));
        other.wishes.forEach((activity, people) -> people.forEach(person -> wish(activity, person)));
    }
}
