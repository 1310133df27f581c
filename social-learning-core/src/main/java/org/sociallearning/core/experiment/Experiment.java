package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Roster;

/**
 * An experiment with those who dare and want: a title, a form and volunteers are all it needs, and no plan. It is read from
 * events as they stand now; who is shown anywhere takes part now and consented to that. Thread-safe.
 */
public interface Experiment {
    /** How long a statement about a precondition holds when nothing else is said: four weeks. */
    Duration FRESH = Duration.ofDays(28);

    /**
     * An experiment over the facts that a folding is given.
     *
     * @param folding what keeps its state
     * @param facts the facts as they stand when they are asked for
     * @param roster who takes part
     * @param zone the zone of its weeks and days
     * @param clock by which it is judged what is due
     */
    static Experiment of(Folding folding, Supplier<Facts> facts, Supplier<Roster> roster, ZoneId zone, Clock clock) {
        return new LiveExperiment(folding, facts, roster, zone, clock);
    }

    /** What it is called; empty when the facts hold no opening. */
    String title();

    /** The activity template or the host's own word for it; empty when the facts hold no opening. */
    String form();

    /** How often its activity comes round; null when it goes on all the time. */
    @Nullable
    Period cadence();

    /** The zone of its weeks and days. */
    ZoneId zone();

    /** When it started; null when the facts hold no opening. */
    @Nullable
    Instant opened();

    /** When it ended; null while it goes on. Nothing that happens afterwards is recorded. */
    @Nullable
    Instant ended();

    /** The check-ins by the standard rule; see {@link #checkIns(CheckInRule)}. */
    default List<CheckIn> checkIns() {
        return checkIns(CheckInRule.withDefaults());
    }

    /**
     * The check-ins: those due by now and some that are to come, in order of time. What is said from a week before a check-in
     * until a week before the next belongs to it. Empty when the facts hold no opening.
     */
    List<CheckIn> checkIns(CheckInRule rule);

    /** The preconditions, unknown when nobody has said anything for four weeks; see {@link #preconditions(Duration)}. */
    default List<Precondition> preconditions() {
        return preconditions(FRESH);
    }

    /**
     * The preconditions in order of their names. Who keeps them is not told; those that are not in order are for all members
     * to see.
     *
     * @param fresh how long a statement holds when nothing is stated after it
     */
    List<Precondition> preconditions(Duration fresh);

    /** Who volunteered for what and may be asked. */
    Volunteers volunteers();

    /** The outputs of interest, in the order in which they were named. */
    List<Output> outputs();

    /** Its encounters: planned, held and cancelled. */
    Encounters encounters();
}
