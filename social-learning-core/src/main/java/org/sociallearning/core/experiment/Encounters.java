package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.problem.Problem;

/**
 * The encounters of an experiment as they stand now: of what was said about one, what was held stays held, else the latest
 * time holds, and at the same time a cancellation. To move an encounter to an earlier time, retract the plan that no longer
 * holds.
 *
 * <p>People are shown while they are members; who left, withdrew or was erased is gone at the next read. Attendance is the
 * attendee's own to say: an attendee list by others counts in figures about groups and is shown to nobody. Thread-safe.
 */
public interface Encounters {
    /**
     * The encounters of the facts that a folding is given.
     *
     * @param folding what keeps their state
     * @param facts the facts as they stand when they are asked for; read by rules about what was contributed
     * @param roster who takes part
     * @param zone the zone in which they are shown
     * @param clock by which it is judged who is a member and what is still to come
     */
    static Encounters of(Folding folding, Supplier<Facts> facts, Supplier<Roster> roster, ZoneId zone, Clock clock) {
        return new LiveEncounters(folding, facts, roster, zone, clock);
    }

    /** All encounters, in order of their start, then of their id. */
    List<Encounter> all();

    /**
     * The encounters that start in a time, in order.
     *
     * @param from the start of it
     * @param to the first instant after it
     */
    default List<Encounter> between(Instant from, Instant to) {
        return all().stream()
                .filter(encounter -> !encounter.start().toInstant().isBefore(from)
                        && encounter.start().toInstant().isBefore(to))
                .toList();
    }

    /** One encounter; empty when nobody spoke of it. */
    Optional<Encounter> find(EncounterId encounter);

    /** Who hosts it, of those who are members now, in the order of the statement that holds. */
    List<ParticipantId> hosts(EncounterId encounter);

    /**
     * Who said themselves that they attended, of those who are members now, in the order of their pseudonyms, which means
     * nothing. Empty for what was cancelled.
     */
    List<ParticipantId> attendees(EncounterId encounter);

    /**
     * What cannot be right or needs somebody, in order of start: encounters that overlap in their space or by a host, planned
     * ones that nobody hosts who is a member now, and a duration below zero. Those of a day and longer are frames, such as a
     * festival or a week: they overlap with nothing and need no host. Nothing is left out because of a problem, and no
     * problem says who.
     */
    List<Problem> problems();

    /** Checks what is still to come by the rules of a template. */
    default RuleReport beforehand(ActivityTemplate template) {
        return beforehand(template, List.of());
    }

    /**
     * Checks what is still to come by the rules of a template, together with a plan that is not recorded yet. Its statements
     * count as if they were recorded.
     */
    RuleReport beforehand(ActivityTemplate template, List<Met> plan);

    /** Checks what happened until now by the rules of a template. */
    RuleReport afterwards(ActivityTemplate template);
}
