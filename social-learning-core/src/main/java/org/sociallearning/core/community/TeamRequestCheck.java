package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/** What is wrong with a request or with candidates before anybody is chosen, all of it together. */
final class TeamRequestCheck {
    private final List<Problem> problems = new ArrayList<>();

    static void check(TeamRequest request, List<TeamCandidate> candidates) {
        TeamRequestCheck check = new TeamRequestCheck();
        check.numbers(request);
        check.people(request);
        check.candidates(candidates);
        if (!check.problems.isEmpty()) {
            throw new SocialLearningException("the request for teams cannot be used", check.problems);
        }
    }

    private void numbers(TeamRequest request) {
        between("teams", request.teams(), 1, TeamRequest.MOST);
        between("smallest", request.smallest(), 1, TeamRequest.MOST);
        between("largest", request.largest(), 1, TeamRequest.MOST);
        between("unitsAtLeast", request.unitsAtLeast(), 0, TeamRequest.MOST);
        between("unitsWished", request.unitsWished(), 0, TeamRequest.MOST);
        between("teamsEach", request.teamsEach(), 1, TeamRequest.MOST);
        for (int need = 0; need < request.needs().size(); need++) {
            between("needs[" + need + "].people", request.needs().get(need).people(), 1, TeamRequest.MOST);
        }
        if (request.smallest() > request.largest()) {
            problems.add(Problem.of(
                            "request",
                            "smallest",
                            String.valueOf(request.smallest()),
                            "must not be more than the largest size, " + request.largest())
                    .withMaybe("the two were exchanged"));
        }
        if (request.period() != null) {
            ordered("request", "period", request.period());
        }
    }

    private void between(String path, int value, int least, int most) {
        if (value < least || value > most) {
            problems.add(
                    Problem.of("request", path, String.valueOf(value), "must be between " + least + " and " + most));
        }
    }

    private void ordered(String position, String path, Available time) {
        if (!time.from().isBefore(time.to())) {
            problems.add(Problem.of(position, path, time.from() + " to " + time.to(), "must end after it begins"));
        }
    }

    private void people(TeamRequest request) {
        Set<Pair> apart = Pair.in(request.apart());
        for (Set<ParticipantId> people : TeamGroups.closed(request.together())) {
            List<ParticipantId> sorted = people.stream()
                    .sorted(Comparator.comparing(ParticipantId::value))
                    .toList();
            if (sorted.size() > request.largest()) {
                problems.add(Problem.of(
                                "request",
                                "together",
                                sorted.size() + " people",
                                "must fit into the largest size, " + request.largest())
                        .withMaybe("lists that share somebody were meant to be different teams"));
            }
            for (Pair pair : Pair.in(List.of(sorted))) {
                if (apart.contains(pair)) {
                    problems.add(Problem.of(
                                    "request",
                                    "together",
                                    pair.one() + ", " + pair.other(),
                                    "must not be asked to be apart as well")
                            .withMaybe("they are together by way of somebody else"));
                }
            }
        }
    }

    private void candidates(List<TeamCandidate> candidates) {
        Set<ParticipantId> seen = new HashSet<>();
        for (TeamCandidate candidate : candidates) {
            String position = "candidate " + candidate.person();
            if (!seen.add(candidate.person())) {
                problems.add(Problem.of(position, "person", candidate.person().value(), "must be named once"));
            }
            Integer atMost = candidate.teamsAtMost();
            if (atMost != null && atMost < 0) {
                problems.add(Problem.of(position, "teamsAtMost", atMost.toString(), "must not be negative"));
            }
            candidate.available().forEach(time -> ordered(position, "available", time));
        }
    }
}
