package org.sociallearning.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.experiment.Experiment;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Wording;

/**
 * The preconditions (F4): does what must be in order hold?
 *
 * <p>Meaning: each precondition that keepers watch over, with its state at the end of the last week, and since when it has been
 * so. It is about things, not about people: there is no keeper and no remark in it.
 *
 * <p>Rule: the latest statement by time, then id; since the first of the statements in a row that say the same.
 * Unknown when nobody has said anything for four weeks, as in {@link Experiment#preconditions()}.
 *
 * <p>Worked example: "safe tone" is in order on Monday, at risk on Tuesday, not in order on Wednesday and again on Friday: not in
 * order, since Wednesday.
 *
 * <p>Edge results: nothing stated: not measured. A statement after the last week does not count.
 *
 * <p>Source: the article's core group that watches over certain preconditions.
 */
record Preconditions() implements Indicator<PreconditionFold.State> {
    private static final long FRESH = Experiment.FRESH.toMillis();

    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "preconditions",
                        "1",
                        Wording.of(
                                "preconditions.question",
                                "Are the preconditions in order?",
                                "Zijn de randvoorwaarden in orde?"))
                .withCode("F4")
                .withBetter(Direction.NEITHER)
                .withHistory()
                .withNeeds("PreconditionStated");
    }

    @Override
    public Fold<PreconditionFold.State> fold() {
        return new PreconditionFold();
    }

    @Override
    public Reading read(PreconditionFold.State state, ReadingContext context) {
        List<StatedPrecondition> preconditions = new ArrayList<>();
        if (!context.weeks().isEmpty()) {
            long until = context.weeks().last().end(context.zone()).toEpochMilli();
            state.stated.forEach((id, moments) -> preconditions.add(standing(id, moments, until)));
        }
        Wording name = Wording.of("preconditions.states", "Preconditions", "Randvoorwaarden");
        return Reading.of((preconditions.isEmpty()
                        ? Measure.notMeasured(
                                "states",
                                MeasureUnit.THINGS,
                                Wording.of(
                                        "preconditions.to-record",
                                        "Name preconditions, and let keepers say how they stand.",
                                        "Benoem randvoorwaarden, en laat bewakers zeggen hoe die ervoor staan."))
                        : Measure.preconditions("states", preconditions))
                .named(name));
    }

    /** How it stands at an instant, and since when. */
    private static StatedPrecondition standing(
            PreconditionId id, NavigableMap<PreconditionFold.Moment, PreconditionState> moments, long until) {
        PreconditionState state = PreconditionState.UNKNOWN;
        long since = moments.firstKey().at();
        long before = since;
        for (Map.Entry<PreconditionFold.Moment, PreconditionState> one : moments.entrySet()) {
            long at = one.getKey().at();
            if (state != PreconditionState.UNKNOWN && at - before > FRESH) {
                state = PreconditionState.UNKNOWN;
                since = before + FRESH;
            }
            if (one.getValue() != state) {
                state = one.getValue();
                since = at;
            }
            before = at;
        }
        if (state != PreconditionState.UNKNOWN && until - before > FRESH) {
            state = PreconditionState.UNKNOWN;
            since = before + FRESH;
        }
        return new StatedPrecondition(id.value(), state, Instant.ofEpochMilli(since));
    }
}
