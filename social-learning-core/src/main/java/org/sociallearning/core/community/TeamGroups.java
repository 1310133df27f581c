package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Topic;

/** Who can be chosen at all, and with whom: people who must be together are one group, directly or through others. */
final class TeamGroups {
    private final TeamRequest request;
    private final Map<ParticipantId, TeamCandidate> candidates =
            new TreeMap<>(Comparator.comparing(ParticipantId::value));

    TeamGroups(TeamRequest request, List<TeamCandidate> candidates) {
        this.request = request;
        candidates.forEach(candidate -> this.candidates.put(candidate.person(), candidate));
    }

    /** Groups all of whose people are there, available and have room. */
    List<List<TeamCandidate>> usable() {
        List<List<TeamCandidate>> usable = new ArrayList<>();
        Set<ParticipantId> grouped = new HashSet<>();
        for (Set<ParticipantId> people : closed(request.together())) {
            grouped.addAll(people);
            if (people.stream().allMatch(this::free)) {
                usable.add(people.stream()
                        .sorted(Comparator.comparing(ParticipantId::value))
                        .map(candidates::get)
                        .toList());
            }
        }
        candidates.forEach((person, candidate) -> {
            if (!grouped.contains(person) && free(person)) {
                usable.add(List.of(candidate));
            }
        });
        return usable;
    }

    private boolean free(ParticipantId person) {
        TeamCandidate candidate = candidates.get(person);
        return candidate != null
                && room(request, candidate) > 0
                && (request.period() == null
                        || candidate.available().isEmpty()
                        || request.period().within(candidate.available()));
    }

    /** In how many more teams a person may be. */
    static int room(TeamRequest request, TeamCandidate person) {
        Integer atMost = person.teamsAtMost();
        int limit = atMost == null ? request.teamsEach() : atMost;
        return Math.max(0, limit - person.teams().size());
    }

    /** Counts a person at each need whose talent they have on good enough grounds. */
    static void count(List<TeamNeed> needs, TeamCandidate person, int[] counts) {
        for (int need = 0; need < counts.length; need++) {
            if (grounds(person, needs.get(need)) != null) {
                counts[need]++;
            }
        }
    }

    /** On what grounds a person covers a need, or null when they do not. */
    static @Nullable Grounds grounds(TeamCandidate person, TeamNeed need) {
        Grounds best = null;
        for (Map.Entry<Topic, Grounds> talent : person.talents().entrySet()) {
            Grounds grounds = talent.getValue();
            if (key(talent.getKey()).equals(key(need.talent()))
                    && grounds.atLeast(need.grounds())
                    && (best == null || grounds.atLeast(best))) {
                best = grounds;
            }
        }
        return best;
    }

    static String key(Topic topic) {
        return topic.value().strip().toLowerCase(Locale.ROOT);
    }

    /** Lists of people joined wherever they share somebody. */
    static List<Set<ParticipantId>> closed(List<List<ParticipantId>> lists) {
        Map<ParticipantId, Set<ParticipantId>> setOf = new HashMap<>();
        List<Set<ParticipantId>> sets = new ArrayList<>();
        for (List<ParticipantId> list : lists) {
            Set<ParticipantId> joined = new HashSet<>(list);
            for (ParticipantId person : list) {
                Set<ParticipantId> before = setOf.get(person);
                if (before != null) {
                    joined.addAll(before);
                    sets.removeIf(set -> set == before);
                }
            }
            joined.forEach(person -> setOf.put(person, joined));
            sets.add(joined);
        }
        return sets;
    }
}
