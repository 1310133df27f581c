package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.problem.Problem;

/** Looks for what cannot be right or needs somebody, in one pass over encounters in order of their start. */
final class EncounterProblems {
    private static final Duration FRAME = Duration.ofDays(1);

    private final Predicate<String> isMember;
    private final Instant now;
    private final List<Problem> problems = new ArrayList<>();

    /** By space and by host, the encounter that ends last of those that started. */
    private final Map<String, StatedEncounter> busy = new HashMap<>();

    EncounterProblems(Predicate<String> isMember, Instant now) {
        this.isMember = isMember;
        this.now = now;
    }

    List<Problem> of(List<StatedEncounter> inTime) {
        for (StatedEncounter encounter : inTime) {
            Duration duration = encounter.duration();
            if (duration != null && duration.isNegative()) {
                problems.add(Problem.of(position(encounter), "duration", duration.toString(), "must not be negative")
                        .withMaybe("its end was taken for its start"));
            }
            boolean frame = duration != null && duration.compareTo(FRAME) >= 0;
            if (encounter.state() != EncounterState.CANCELLED && !frame) {
                List<String> hosts =
                        encounter.statement().hosts().stream().filter(isMember).toList();
                overlaps(encounter, hosts);
                hosted(encounter, hosts);
            }
        }
        return problems;
    }

    private void overlaps(StatedEncounter encounter, List<String> hosts) {
        String space = encounter.statement().space();
        StatedEncounter there = space == null ? null : take("space " + space, encounter);
        if (there != null) {
            overlap(encounter, there, "which is in the same space. Maybe another space or time");
            return;
        }
        StatedEncounter theirs = null;
        for (String host : hosts) {
            StatedEncounter other = take("host " + host, encounter);
            theirs = other == null ? theirs : other;
        }
        if (theirs != null) {
            overlap(encounter, theirs, "which has a host in common. Maybe another time or another host");
        }
    }

    private void overlap(StatedEncounter encounter, StatedEncounter other, String why) {
        problems.add(Problem.of(
                position(encounter),
                "start",
                encounter.start().toInstant().toString(),
                "must not overlap with " + other.id() + ", " + why));
    }

    /** Takes a space or a host from the start of an encounter on; the one that still has it, or null. */
    private @Nullable StatedEncounter take(String what, StatedEncounter encounter) {
        StatedEncounter other = busy.get(what);
        if (other == null || encounter.end().isAfter(other.end())) {
            busy.put(what, encounter);
        }
        return other != null && overlap(other, encounter) ? other : null;
    }

    /** Of two that start one after the other; without a duration an encounter lasts a moment. */
    private static boolean overlap(StatedEncounter earlier, StatedEncounter later) {
        ZonedDateTime start = later.start();
        return start.isBefore(earlier.end()) || start.isEqual(earlier.start());
    }

    private void hosted(StatedEncounter encounter, List<String> hosts) {
        boolean toCome = encounter.state() == EncounterState.PLANNED
                && encounter.start().toInstant().isAfter(now);
        if (toCome && hosts.isEmpty()) {
            problems.add(Problem.of(position(encounter), "hosts", "0", "must be somebody who takes part")
                    .withMaybe("ask who would like to host it"));
        }
    }

    private static String position(StatedEncounter encounter) {
        return encounter.id().value();
    }
}
