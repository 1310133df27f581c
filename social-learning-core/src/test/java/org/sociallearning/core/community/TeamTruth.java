package org.sociallearning.core.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;

/** The truth about small requests: every set of people is tried, and every way to choose teams from those that will do. */
final class TeamTruth {
    private final TeamRequest request;
    private final List<TeamCandidate> people;
    private final Set<TeamLimit> limits;
    private final List<List<TeamCandidate>> fitting = new ArrayList<>();
    private TeamObjective best = new TeamObjective(0, 0, 0, 0);

    private TeamTruth(TeamRequest request, List<TeamCandidate> people, Set<TeamLimit> limits) {
        this.request = request;
        this.people = people;
        this.limits = limits;
        for (int set = 1; set < 1 << people.size(); set++) {
            List<TeamCandidate> team = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                if ((set >> i & 1) == 1) {
                    team.add(people.get(i));
                }
            }
            if (fits(team)) {
                fitting.add(team);
            }
        }
    }

    /** The best that there is, all limits kept. */
    static TeamObjective best(TeamRequest request, List<TeamCandidate> people) {
        return of(request, people, all(request), request.teams());
    }

    /** Whether so many teams keep these limits. */
    static boolean possible(TeamRequest request, List<TeamCandidate> people, Set<TeamLimit> limits, int teams) {
        return of(request, people, limits, teams).teams() == teams;
    }

    /** Whether these teams keep all limits of the request. */
    static boolean keeps(TeamRequest request, List<TeamCandidate> people, List<List<TeamCandidate>> teams) {
        TeamTruth truth = new TeamTruth(request, people, all(request));
        return teams.stream().allMatch(truth::fits) && truth.roomFor(teams);
    }

    private static TeamObjective of(TeamRequest request, List<TeamCandidate> people, Set<TeamLimit> limits, int teams) {
        TeamTruth truth = new TeamTruth(request, people, limits);
        truth.choose(teams, 0, new ArrayList<>());
        return truth.best;
    }

    static Set<TeamLimit> all(TeamRequest request) {
        Set<TeamLimit> all = new HashSet<>();
        for (TeamLimit.Kind kind : TeamLimit.Kind.values()) {
            all.add(TeamLimit.of(kind));
        }
        request.needs().forEach(need -> {
            all.add(TeamLimit.of(TeamLimit.Kind.TALENT, need));
            all.add(TeamLimit.of(TeamLimit.Kind.GROUNDS, need));
        });
        request.together().forEach(list -> all.add(TeamLimit.of(TeamLimit.Kind.TOGETHER, list)));
        request.apart().forEach(list -> all.add(TeamLimit.of(TeamLimit.Kind.APART, list)));
        return all;
    }

    private boolean on(TeamLimit.Kind kind) {
        return limits.contains(TeamLimit.of(kind));
    }

    private boolean fits(List<TeamCandidate> team) {
        List<ParticipantId> ids = team.stream().map(TeamCandidate::person).toList();
        if (on(TeamLimit.Kind.SMALLEST) && team.size() < request.smallest()
                || on(TeamLimit.Kind.LARGEST) && team.size() > request.largest()
                || on(TeamLimit.Kind.UNITS) && units(team) < request.unitsAtLeast()) {
            return false;
        }
        for (TeamNeed need : request.needs()) {
            Grounds atLeast =
                    limits.contains(TeamLimit.of(TeamLimit.Kind.GROUNDS, need)) ? need.grounds() : Grounds.CLAIMED;
            long having = team.stream()
                    .map(member -> member.talents().get(need.talent()))
                    .filter(grounds -> grounds != null && grounds.compareTo(atLeast) >= 0)
                    .count();
            if (limits.contains(TeamLimit.of(TeamLimit.Kind.TALENT, need)) && having < need.people()) {
                return false;
            }
        }
        for (List<ParticipantId> together : request.together()) {
            long there = together.stream().filter(ids::contains).count();
            if (limits.contains(TeamLimit.of(TeamLimit.Kind.TOGETHER, together))
                    && there != 0
                    && there != together.size()) {
                return false;
            }
        }
        for (List<ParticipantId> apart : request.apart()) {
            if (limits.contains(TeamLimit.of(TeamLimit.Kind.APART, apart))
                    && apart.stream().filter(ids::contains).count() > 1) {
                return false;
            }
        }
        return !on(TeamLimit.Kind.PERIOD) || team.stream().allMatch(this::available);
    }

    /** By the hour: a person is available when each hour of the period lies in one of their times. */
    private boolean available(TeamCandidate member) {
        Available period = request.period();
        if (period == null || member.available().isEmpty()) {
            return true;
        }
        for (Instant hour = period.from(); hour.isBefore(period.to()); hour = hour.plusSeconds(3600)) {
            Instant h = hour;
            if (member.available().stream().noneMatch(time -> !h.isBefore(time.from()) && h.isBefore(time.to()))) {
                return false;
            }
        }
        return true;
    }

    private void choose(int most, int from, List<List<TeamCandidate>> chosen) {
        TeamObjective objective = objective(chosen);
        if (objective.compareTo(best) > 0) {
            best = objective;
        }
        for (int i = from; chosen.size() < most && i < fitting.size(); i++) {
            chosen.add(fitting.get(i));
            if (roomFor(chosen)) {
                choose(most, i, chosen);
            }
            chosen.remove(chosen.size() - 1);
        }
    }

    private boolean roomFor(List<List<TeamCandidate>> chosen) {
        return !on(TeamLimit.Kind.LOAD)
                || people.stream().allMatch(person -> {
                    long asked = chosen.stream()
                            .filter(team -> team.contains(person))
                            .count();
                    int most = person.teamsAtMost() == null ? request.teamsEach() : person.teamsAtMost();
                    return asked == 0 || person.teams().size() + asked <= most;
                });
    }

    TeamObjective objective(List<List<TeamCandidate>> chosen) {
        int units = 0;
        int kept = 0;
        for (List<TeamCandidate> team : chosen) {
            units += Math.min(units(team), request.unitsWished());
            for (TeamCandidate one : team) {
                for (TeamCandidate other : team) {
                    if (one.person().value().compareTo(other.person().value()) < 0
                            && request.earlier().stream()
                                    .anyMatch(earlier ->
                                            earlier.contains(one.person()) && earlier.contains(other.person()))) {
                        kept++;
                    }
                }
            }
        }
        long load = 0;
        for (TeamCandidate person : people) {
            long now = person.teams().size();
            long then =
                    now + chosen.stream().filter(team -> team.contains(person)).count();
            load += then * then - now * now;
        }
        return new TeamObjective(chosen.size(), units, load, kept);
    }

    static TeamObjective objective(TeamRequest request, List<TeamCandidate> people, List<List<TeamCandidate>> chosen) {
        return new TeamTruth(request, people, all(request)).objective(chosen);
    }

    private static int units(List<TeamCandidate> team) {
        Set<Object> units = new HashSet<>();
        team.stream().map(TeamCandidate::unit).filter(unit -> unit != null).forEach(units::add);
        return units.size();
    }
}
