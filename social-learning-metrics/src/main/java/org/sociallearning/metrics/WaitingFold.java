package org.sociallearning.metrics;

import java.time.Duration;
import java.util.List;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ContributionKind;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Responder;
import org.sociallearning.core.fold.Response;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.WaitingState.Waiting;

/**
 * Follows contributions until they are responded to. A response later than the window counts for nothing: the contribution was
 * still waiting when the window ended.
 *
 * @param kinds which contributions; all answerable ones when empty
 * @param by what counts as a response
 * @param window how long a contribution is followed
 */
record WaitingFold(List<ContributionKind> kinds, ResponseKind by, Duration window) implements Fold<WaitingState> {
    WaitingFold {
        kinds = List.copyOf(kinds);
    }

    @Override
    public WaitingState empty() {
        return new WaitingState();
    }

    @Override
    public void add(WaitingState state, Fact fact) {
        if (fact instanceof Happened happened) {
            if (happened.event() instanceof Contributed contributed && follows(contributed)) {
                waiting(state, contributed, happened.week());
            }
        } else if (fact instanceof Response response
                && follows(response.origin())
                && counts(response.by())
                && response.responder() == Responder.ANOTHER) {
            long delay = response.delayMillis();
            if (delay <= window.toMillis()) {
                waiting(state, response.origin(), response.week())
                        .responded(response.by().actor(), delay);
            }
        }
    }

    private boolean follows(Contributed contributed) {
        if (!contributed.answerable() || kinds.isEmpty()) {
            return contributed.answerable();
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (contributed.kind().is(kinds.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(Event response) {
        if (response instanceof Contributed reply) {
            return by != ResponseKind.ANSWER || reply.kind().is(ContributionKind.ANSWER);
        }
        return by == ResponseKind.ANY;
    }

    private static Waiting waiting(WaitingState state, Contributed origin, Week week) {
        ContributionId id = origin.contribution();
        Waiting waiting = state.open.get(id);
        if (waiting == null) {
            waiting = new Waiting(week, origin.at().toEpochMilli(), origin.actor());
            state.open.put(id, waiting);
        }
        return waiting;
    }

    @Override
    public WaitingState merge(WaitingState left, WaitingState right) {
        right.open.forEach((id, waiting) -> {
            Waiting mine = left.open.get(id);
            if (mine == null) {
                left.open.put(id, waiting.copy());
            } else {
                mine.add(waiting);
            }
        });
        right.closed.forEach(waiting -> left.closed.add(waiting.copy()));
        return left;
    }

    @Override
    public void close(WaitingState state) {
        state.closed.addAll(state.open.values());
        state.open.clear();
    }

    @Override
    public Codec<WaitingState> codec() {
        return new WaitingCodec();
    }
}
