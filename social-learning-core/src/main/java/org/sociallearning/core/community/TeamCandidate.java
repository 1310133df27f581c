package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;
import org.sociallearning.core.event.UnitId;

/**
 * Somebody who may be asked for a team. Only people who consented to be found belong here. Immutable.
 *
 * @param person who
 * @param unit where they belong, or null when that is unknown; nobody's unit mixes with nothing
 * @param talents their talents, each with the strongest grounds
 * @param teams the teams they are in now, by the ids of their proposals or by ids of the host's
 * @param teamsAtMost in how many teams they want to be at once, or null for what the request says
 * @param available when they are available; empty for always
 */
public record TeamCandidate(
        ParticipantId person,
        @Nullable UnitId unit,
        Map<Topic, Grounds> talents,
        List<EventId> teams,
        @Nullable Integer teamsAtMost,
        List<Available> available) {
    public TeamCandidate {
        talents = Collections.unmodifiableMap(new LinkedHashMap<>(talents));
        teams = List.copyOf(teams);
        available = List.copyOf(available);
    }

    /** Somebody of whom nothing is known yet, who is in no team and always available. */
    public static TeamCandidate of(ParticipantId person) {
        return new TeamCandidate(person, null, Map.of(), List.of(), null, List.of());
    }

    /** The same as a member of a unit. */
    public TeamCandidate withUnit(@Nullable UnitId unit) {
        return new TeamCandidate(person, unit, talents, teams, teamsAtMost, available);
    }

    /** The same with one more talent; of two grounds for it the stronger counts. */
    public TeamCandidate withTalent(Topic talent, Grounds grounds) {
        Map<Topic, Grounds> more = new LinkedHashMap<>(talents);
        more.merge(talent, grounds, (one, other) -> one.atLeast(other) ? one : other);
        return new TeamCandidate(person, unit, more, teams, teamsAtMost, available);
    }

    /** The same as a member of these teams. */
    public TeamCandidate withTeams(List<EventId> teams) {
        return new TeamCandidate(person, unit, talents, teams, teamsAtMost, available);
    }

    /** The same with a limit of their own on the teams they are in at once. */
    public TeamCandidate withTeamsAtMost(int teamsAtMost) {
        return new TeamCandidate(person, unit, talents, teams, teamsAtMost, available);
    }

    /** The same with one more time in which they are available. */
    public TeamCandidate withAvailable(Available time) {
        List<Available> more = new ArrayList<>(available);
        more.add(time);
        return new TeamCandidate(person, unit, talents, teams, teamsAtMost, more);
    }
}
