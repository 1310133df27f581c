package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;

/**
 * What teams are asked for. Whatever is said here holds for every team that is proposed, except for what is only wished: to
 * mix units and to keep earlier teams together. Immutable.
 *
 * @param needs the talents that each team needs
 * @param teams up to how many teams, 1 to 100
 * @param smallest the fewest members of a team, at least 1
 * @param largest the most members of a team, at most 100
 * @param unitsAtLeast from how many units the members must come, 0 when that does not matter
 * @param unitsWished from how many units the members had better come; more than that is no better
 * @param teamsEach in how many teams one person may be at once, the teams they are in now included
 * @param together people of whom each is in a team only together with the others
 * @param apart people of whom no two are in one team
 * @param period when the members must be available, or null when that does not matter
 * @param earlier earlier teams, whose members stay together where that costs nothing else
 */
public record TeamRequest(
        List<TeamNeed> needs,
        int teams,
        int smallest,
        int largest,
        int unitsAtLeast,
        int unitsWished,
        int teamsEach,
        List<List<ParticipantId>> together,
        List<List<ParticipantId>> apart,
        @Nullable Available period,
        List<List<ParticipantId>> earlier) {
    /** The most members of a team and the most teams of a request. */
    public static final int MOST = 100;

    public TeamRequest {
        needs = List.copyOf(needs);
        together = copy(together);
        apart = copy(apart);
        earlier = copy(earlier);
    }

    private static List<List<ParticipantId>> copy(List<List<ParticipantId>> groups) {
        return groups.stream().map(List::copyOf).toList();
    }

    /** One team of 2 to 6 people with these talents, from two units if possible; each person in one team at a time. */
    public static TeamRequest of(List<TeamNeed> needs) {
        return new TeamRequest(needs, 1, 2, 6, 0, 2, 1, List.of(), List.of(), null, List.of());
    }

    /** The same for up to so many teams. */
    public TeamRequest withTeams(int teams) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                together,
                apart,
                period,
                earlier);
    }

    /** The same with teams of so many members. */
    public TeamRequest withSize(int smallest, int largest) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                together,
                apart,
                period,
                earlier);
    }

    /** The same with members from at least so many units, and better from so many. */
    public TeamRequest withUnits(int atLeast, int wished) {
        return new TeamRequest(
                needs, teams, smallest, largest, atLeast, wished, teamsEach, together, apart, period, earlier);
    }

    /** The same with so many teams for one person at once. */
    public TeamRequest withTeamsEach(int teamsEach) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                together,
                apart,
                period,
                earlier);
    }

    /** The same with people who must be together. */
    public TeamRequest withTogether(List<ParticipantId> people) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                with(together, people),
                apart,
                period,
                earlier);
    }

    /** The same with people who must not be together. */
    public TeamRequest withApart(List<ParticipantId> people) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                together,
                with(apart, people),
                period,
                earlier);
    }

    /** The same for a period. */
    public TeamRequest withPeriod(@Nullable Available period) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                together,
                apart,
                period,
                earlier);
    }

    /** The same with an earlier team, whose members had better stay together. */
    public TeamRequest withEarlier(List<ParticipantId> team) {
        return new TeamRequest(
                needs,
                teams,
                smallest,
                largest,
                unitsAtLeast,
                unitsWished,
                teamsEach,
                together,
                apart,
                period,
                with(earlier, team));
    }

    private static List<List<ParticipantId>> with(List<List<ParticipantId>> groups, List<ParticipantId> group) {
        List<List<ParticipantId>> more = new ArrayList<>(groups);
        more.add(group);
        return more;
    }
}
