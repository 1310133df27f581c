package org.sociallearning.core.community;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.ProposalForm;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.talent.Evidence;
import org.sociallearning.core.talent.Knower;
import org.sociallearning.core.talent.TalentMap;

/** Teams of people whom roster and talent map show, with the teams that they accepted. */
final class LiveTeams implements Teams {
    private final Live<ProposalState> proposals;
    private final TalentMap talents;
    private final Supplier<Roster> roster;
    private final Clock clock;

    LiveTeams(Live<ProposalState> proposals, TalentMap talents, Supplier<Roster> roster, Clock clock) {
        this.proposals = proposals;
        this.talents = talents;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public TeamProposal propose(TeamRequest request, long seed) {
        return Teams.compose(request, candidates(request), seed);
    }

    @Override
    public List<TeamCandidate> candidates(TeamRequest request) {
        Roster people = roster.get();
        Instant now = clock.instant();
        Map<ParticipantId, TeamCandidate> candidates = new TreeMap<>(Comparator.comparing(ParticipantId::value));
        Predicate<ParticipantId> findable = findable(people, now);
        people.forEach(person -> {
            if (findable.test(person)) {
                candidates.put(person, TeamCandidate.of(person).withUnit(people.unit(person, now)));
            }
        });
        for (TeamNeed need : request.needs()) {
            for (Knower knower : talents.knowers(need.talent())) {
                candidates.computeIfPresent(knower.person(), (person, known) -> with(known, need.talent(), knower));
            }
        }
        accepted(now)
                .forEach((person, teams) ->
                        candidates.computeIfPresent(person, (unused, known) -> known.withTeams(teams)));
        return List.copyOf(candidates.values());
    }

    private static TeamCandidate with(TeamCandidate candidate, Topic talent, Knower knower) {
        TeamCandidate with = candidate;
        for (Evidence evidence : knower.evidence()) {
            with = with.withTalent(talent, grounds(evidence.kind()));
        }
        return with;
    }

    private static Grounds grounds(Evidence.Kind kind) {
        return switch (kind) {
            case CLAIMED -> Grounds.CLAIMED;
            case CONFIRMED -> Grounds.CONFIRMED;
            default -> Grounds.SHOWN;
        };
    }

    private static Predicate<ParticipantId> findable(Roster people, Instant now) {
        return person -> people.isMember(person, now) && people.consents(person, Consent.BE_FOUND);
    }

    /** The teams that people accepted within the term and are not done with, whoever else did, in the order of their ids. */
    private Map<ParticipantId, List<EventId>> accepted(Instant now) {
        return proposals.read(state -> {
            Map<ParticipantId, List<EventId>> accepted = new HashMap<>();
            teams(state, now)
                    .forEach((id, proposal) -> state.accepted.getOrDefault(id, Map.of()).keySet().stream()
                            .filter(person -> state.isIn(id, person, now.toEpochMilli()))
                            .forEach(person -> accepted.computeIfAbsent(person, unused -> new ArrayList<>())
                                    .add(id)));
            return accepted;
        });
    }

    private static Map<EventId, ProposalState.Proposal> teams(ProposalState state, Instant now) {
        long since = now.minus(TERM).toEpochMilli();
        Map<EventId, ProposalState.Proposal> teams = new TreeMap<>(Comparator.comparing(EventId::value));
        state.proposals.forEach((id, proposal) -> {
            if (proposal.form() == ProposalForm.TEAM && proposal.at() >= since) {
                teams.put(id, proposal);
            }
        });
        return teams;
    }

    @Override
    public List<StandingTeam> standing() {
        Instant now = clock.instant();
        Predicate<ParticipantId> findable = findable(roster.get(), now);
        return proposals.read(state -> {
            List<StandingTeam> standing = new ArrayList<>();
            teams(state, now).forEach((id, proposal) -> {
                boolean done = proposal.people().stream().allMatch(one -> state.isDone(id, one, now.toEpochMilli()));
                if (!done && proposal.people().stream().allMatch(findable)) {
                    boolean accepted =
                            state.accepted.getOrDefault(id, Map.of()).keySet().containsAll(proposal.people());
                    standing.add(
                            new StandingTeam(id, Instant.ofEpochMilli(proposal.at()), proposal.people(), accepted));
                }
            });
            return standing;
        });
    }
}
