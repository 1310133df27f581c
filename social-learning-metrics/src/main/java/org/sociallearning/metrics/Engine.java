package org.sociallearning.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Resumable;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.Publication;

/** Keeps the cells of the attached indicators up to date and reads them. */
final class Engine implements Metrics {
    /** The name under which it follows. */
    static final String NAME = "metrics";

    /** How long after its horizon a week stays open for events that come late. */
    static final Duration LATENESS = Duration.ofDays(14);

    private final List<Slotted<?>> indicators = new ArrayList<>();
    private final FoldSlot<DataFold.State> data = new FoldSlot<>(new DataFold());
    private final List<FoldSlot<?>> slots = new ArrayList<>();
    private final WeeklyCells cells;
    private final ZoneId zone;
    private final Clock clock;
    private final Origin origin;

    private Engine(List<? extends Indicator<?>> attached, Workspace workspace) {
        this.zone = workspace.zone();
        this.clock = workspace.clock();
        this.cells = cells(attached);
        Deliveries follower = new Deliveries();
        this.origin = new Origin.Followed(workspace, follower);
        workspace.follow(follower);
    }

    private Engine(List<? extends Indicator<?>> attached, Facts facts, ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
        this.cells = cells(attached);
        this.origin = new Origin.Once(facts);
        cells.corrected(Weeks.ALL);
    }

    static Metrics attach(Workspace workspace, List<? extends Indicator<?>> indicators) {
        return new Engine(indicators, workspace);
    }

    static Metrics compute(Facts facts, ZoneId zone, Clock clock, List<? extends Indicator<?>> indicators) {
        return new Engine(indicators, facts, zone, clock);
    }

    /** What the workspace delivers goes into the cells; the workspace sees to it that none comes while they are read. */
    private final class Deliveries implements Resumable {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void on(Fact fact) {
            cells.accept(fact);
        }

        @Override
        public void corrected(Correction correction, Weeks touched) {
            if (correction instanceof Erased erased && erased.before() != null) {
                cells.keepFrozen(Week.of(erased.before(), zone));
            } else {
                cells.corrected(touched);
            }
        }

        @Override
        public void forgetting(Facts facts, Instant before) {
            cells.refresh(facts);
            cells.close(clock.instant(), zone, LATENESS);
        }

        @Override
        public void erased(Set<ParticipantId> people) {
            if (cells.hasFrozen()) {
                cells.forget(people);
            }
        }

        @Override
        public boolean isMoreThanItsFacts() {
            return cells.hasFrozen();
        }

        @Override
        public String version() {
            StringBuilder all = new StringBuilder(cells.version());
            for (Slotted<?> one : indicators) {
                all.append(';')
                        .append(one.info().id())
                        .append('@')
                        .append(one.info().version());
            }
            return all.toString();
        }

        @Override
        public boolean write(Facts facts, DataOutput out) throws IOException {
            cells.refresh(facts);
            cells.write(out);
            return failures().isEmpty();
        }

        @Override
        public void read(DataInput in) throws IOException {
            cells.read(in);
        }

        @Override
        public void clear() {
            cells.clear();
        }
    }

    private WeeklyCells cells(List<? extends Indicator<?>> attached) {
        slots.add(data);
        Set<String> ids = new HashSet<>();
        for (Indicator<?> indicator : attached) {
            Slotted<?> slotted = slotted(indicator);
            if (!ids.add(slotted.info().id())) {
                throw new SocialLearningException("indicator (" + slotted.info().id()
                        + ") must be attached once. Maybe a variant needs its own id?");
            }
            indicators.add(slotted);
        }
        return new WeeklyCells(slots);
    }

    private <S> Slotted<S> slotted(Indicator<S> indicator) {
        IndicatorInfo info = indicator.info();
        Fold<S> fold = indicator.fold();
        for (FoldSlot<?> slot : slots) {
            if (slot.fold().equals(fold)) {
                @SuppressWarnings("unchecked") // equal folds have the same state
                FoldSlot<S> same = (FoldSlot<S>) slot;
                same.alsoFor(info.horizon());
                return new Slotted<>(indicator, info, same);
            }
        }
        FoldSlot<S> slot = new FoldSlot<>(fold);
        slot.alsoFor(info.horizon());
        slots.add(slot);
        return new Slotted<>(indicator, info, slot);
    }

    @Override
    public Publication evaluate(EvaluationPlan plan) {
        return origin.consult(facts -> {
            cells.refresh(facts);
            cells.close(clock.instant(), zone, LATENESS);
            Instant until = plan.observedUntil().orElseGet(clock::instant);
            return new Evaluation(plan, cells, data, indicators, origin.roster(), zone, until).publish();
        });
    }

    @Override
    public Weeks wholeWeeks() {
        return origin.consult(facts -> {
            cells.refresh(facts);
            DataFold.State all = cells.merged(data, Weeks.ALL).state();
            if (all.first > all.last) {
                return Weeks.NONE;
            }
            Week first = Week.of(Instant.ofEpochMilli(all.first), zone);
            Week last = Week.of(Instant.ofEpochMilli(all.last), zone);
            return Weeks.range(first.plus(1), last.plus(-1));
        });
    }

    @Override
    public List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (Slotted<?> one : indicators) {
            Throwable failure = one.failure();
            if (failure != null) {
                failures.add(new Failure(one.info().id(), failure.getClass().getName()));
            }
        }
        return failures;
    }
}
