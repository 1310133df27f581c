package org.sociallearning.core.experiment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;

/** The experiment over what its fold keeps. */
final class LiveExperiment implements Experiment {
    /** As long as the desk waits before it reminds that no output is named. */
    private static final int DAYS_TO_NAME = 7;

    private final Live<ExperimentState> events;
    private final Encounters encounters;
    private final ZoneId zone;
    private final Supplier<Roster> roster;
    private final Clock clock;
    private final Volunteers volunteers;

    LiveExperiment(Folding folding, Supplier<Facts> facts, Supplier<Roster> roster, ZoneId zone, Clock clock) {
        this.events = folding.keep("experiment", new ExperimentFold());
        this.encounters = Encounters.of(folding, facts, roster, zone, clock);
        this.zone = zone;
        this.roster = roster;
        this.clock = clock;
        this.volunteers = new LiveVolunteers(events, roster, clock);
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

    @Override
    public List<CheckIn> checkIns(CheckInRule rule) {
        Roster now = roster.get();
        return events.read(state -> CheckInSchedule.of(state, rule, zone, clock.instant(), now));
    }

    @Override
    public List<Precondition> preconditions(Duration fresh) {
        return events.read(state -> state.preconditions.read(fresh, zone, clock.instant()));
    }

    @Override
    public Volunteers volunteers() {
        return volunteers;
    }

    @Override
    public List<Output> outputs() {
        return events.read(state -> state.outputs.read(late(state), zone, clock.instant()));
    }

    /** The first day on which naming an output is late; null when that is not known. */
    private @Nullable LocalDate late(ExperimentState state) {
        if (state.during != ExperimentState.NEVER) {
            return LocalDate.ofEpochDay(state.during);
        }
        return state.opening == null
                ? null
                : CheckInSchedule.day(state.opening.at(), zone).plusDays(DAYS_TO_NAME + 1);
    }

    @Override
    public Encounters encounters() {
        return encounters;
    }

    private static @Nullable Instant instant(long millis) {
        return millis == ExperimentState.NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
