package org.sociallearning.core.experiment;

import org.sociallearning.core.event.CheckedIn;
import org.sociallearning.core.event.Ended;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Opened;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.PeriodRole;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Registered;
import org.sociallearning.core.event.Volunteered;
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
        } else if (event instanceof Registered registered) {
            registered.periods().stream()
                    .filter(period -> period.role() == PeriodRole.DURING)
                    .forEach(period -> state.tryFrom(period.from().toEpochDay()));
        } else if (event instanceof CheckedIn checkedIn) {
            state.checkIns.add(checkedIn);
        } else if (event instanceof PreconditionStated stated) {
            state.preconditions.add(stated);
        } else if (event instanceof Volunteered volunteered && volunteered.actor() != null) {
            state.volunteers.add(volunteered.actor(), volunteered);
        } else if (event instanceof OutputNamed named) {
            state.outputs.add(named);
        } else if (event instanceof OutputSeen seen) {
            state.outputs.add(seen);
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
