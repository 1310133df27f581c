package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Roster;

/**
 * An experiment with those who dare and want: a title, a form and volunteers are all it needs, and no plan. It is read from
 * events as they stand now; who is shown anywhere takes part now and consented to that. Thread-safe.
 */
public interface Experiment {
    /**
     * An experiment over the facts that a folding is given.
     *
     * @param folding what keeps its state
     * @param roster who takes part
     * @param zone the zone of its weeks and days
     * @param clock by which it is judged what is due
     */
    static Experiment of(Folding folding, Supplier<Roster> roster, ZoneId zone, Clock clock) {
        return new LiveExperiment(folding, roster, zone, clock);
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
}
