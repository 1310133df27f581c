package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;

/** The experiment over what its fold keeps. */
final class LiveExperiment implements Experiment {
    private final Live<ExperimentState> events;
    private final ZoneId zone;

    LiveExperiment(Folding folding, Supplier<Roster> roster, ZoneId zone, Clock clock) {
        this.events = folding.keep("experiment", new ExperimentFold());
        this.zone = zone;
    }

    @Override
    public String title() {
        return events.read(state -> state.opening == null ? "" : state.opening.title());
    }

    @Override
    public String form() {
        return events.read(state -> state.opening == null ? "" : state.opening.form());
    }

    @Override
    public @Nullable Period cadence() {
        return events.read(state -> state.opening == null ? null : state.opening.cadence());
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public @Nullable Instant opened() {
        return instant(events.read(state -> state.opening == null ? ExperimentState.NEVER : state.opening.at()));
    }

    @Override
    public @Nullable Instant ended() {
        return instant(events.read(state -> state.ended));
    }

    private static @Nullable Instant instant(long millis) {
        return millis == ExperimentState.NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
