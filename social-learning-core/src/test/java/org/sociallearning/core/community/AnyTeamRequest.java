package org.sociallearning.core.community;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;

/** Requests and candidates made up by a seed, with few people, scarce talents and limits that often contradict each other. */
record AnyTeamRequest(TeamRequest request, List<TeamCandidate> people) {
    private static final Instant START = Instant.parse("2026-02-02T09:00:00Z");

    static AnyTeamRequest of(long seed, int mostPeople, int mostTeams) {
        Random chance = new Random(seed);
        int talents = 1 + chance.nextInt(4);
        int units = 1 + chance.nextInt(6);
        List<TeamCandidate> people = new ArrayList<>();
        int count = chance.nextInt(mostPeople + 1);
        for (int i = 0; i < count; i++) {
            people.add(person(chance, i, talents, units));
        }
        List<TeamNeed> needs = new ArrayList<>();
        for (int talent = 0; talent < talents; talent++) {
            if (chance.nextInt(4) > 0) {
                needs.add(TeamNeed.of(talent(talent))
                        .withGrounds(Grounds.values()[chance.nextInt(3)])
                        .withPeople(chance.nextInt(5) == 0 ? 2 : 1));
            }
        }
        int smallest = 1 + chance.nextInt(3);
        TeamRequest request = TeamRequest.of(needs)
                .withTeams(1 + chance.nextInt(mostTeams))
                .withSize(smallest, Math.max(2, smallest) + chance.nextInt(3))
                .withUnits(chance.nextInt(3), chance.nextInt(6))
                .withTeamsEach(1 + chance.nextInt(3));
        if (chance.nextInt(3) == 0) {
            request = request.withPeriod(Available.of(START, START.plus(Duration.ofHours(1 + chance.nextInt(6)))));
        }
        List<ParticipantId> ids =
                new ArrayList<>(people.stream().map(TeamCandidate::person).toList());
        Collections.shuffle(ids, chance);
        if (ids.size() >= 5) {
            request = chance.nextInt(3) == 0 ? request.withTogether(ids.subList(0, 2)) : request;
            request = chance.nextInt(3) == 0 ? request.withApart(ids.subList(2, 4 + chance.nextInt(2))) : request;
            request = chance.nextInt(3) == 0 ? request.withApart(List.of(ids.get(1), ids.get(2))) : request;
            Collections.shuffle(ids, chance);
            request = chance.nextInt(2) == 0 ? request.withEarlier(ids.subList(0, 3)) : request;
        }
        return new AnyTeamRequest(request, people);
    }

    private static TeamCandidate person(Random chance, int number, int talents, int units) {
        TeamCandidate person = TeamCandidate.of(ParticipantId.of("p" + number));
        for (int talent = 0; talent < talents; talent++) {
            if (chance.nextInt(2) == 0) {
                person = person.withTalent(talent(talent), Grounds.values()[chance.nextInt(3)]);
            }
        }
        if (chance.nextInt(6) > 0) {
            person = person.withUnit(UnitId.of("unit" + chance.nextInt(units)));
        }
        if (chance.nextInt(4) == 0) {
            person = person.withTeams(List.of(EventId.of("host", "team", "7")));
        }
        if (chance.nextInt(4) == 0) {
            person = person.withTeamsAtMost(chance.nextInt(4));
        }
        for (int times = chance.nextInt(3); times > 0; times--) {
            int from = chance.nextInt(5) - 1;
            person = person.withAvailable(Available.of(
                    START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(from + 1 + chance.nextInt(6)))));
        }
        return person;
    }

    private static Topic talent(int number) {
        return Topic.of("talent" + number);
    }

    List<List<TeamCandidate>> members(TeamProposal proposal) {
        return proposal.teams().stream()
                .map(team -> people.stream()
                        .filter(person -> team.members().contains(person.person()))
                        .toList())
                .toList();
    }
}
