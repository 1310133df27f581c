package org.sociallearning.core.experiment;

import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** The fold that makes an experiment of what happened in it. */
final class ExperimentFold implements Fold<ExperimentState> {
    @Override
    public ExperimentState empty() {
        return new ExperimentState();
    }

    @Override
    public void add(ExperimentState state, Fact fact) {
        if (fact instanceof Happened happened) {
            add(state, happened.event());
        }
    }

    private static void add(ExperimentState state, Event event) {
        long at = event.at().toEpochMilli();
        if (event instanceof Opened opened) {
            state.open(new ExperimentState.Opening(
                    at, opened.id().value(), opened.title(), opened.form(), opened.cadence()));
        } else if (event instanceof Ended) {
            state.end(at);
        }
    }

    @Override
    public ExperimentState merge(ExperimentState left, ExperimentState right) {
        left.merge(right);
        return left;
    }

    @Override
    public Codec<ExperimentState> codec() {
        return new ExperimentCodec();
    }
}
