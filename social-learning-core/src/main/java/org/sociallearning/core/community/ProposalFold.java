package org.sociallearning.core.community;

import java.util.Comparator;
import java.util.List;
import org.sociallearning.core.event.Accepted;
import org.sociallearning.core.event.Completed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Proposed;
import org.sociallearning.core.event.Requested;
import org.sociallearning.core.event.Wish;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** The fold of proposals, acceptances, ends and wishes to join. */
final class ProposalFold implements Fold<ProposalState> {
    @Override
    public ProposalState empty() {
        return new ProposalState();
    }

    @Override
    public void add(ProposalState state, Fact fact) {
        if (fact instanceof Happened happened) {
            add(state, happened.event());
        }
    }

    private static void add(ProposalState state, Event event) {
        ParticipantId actor = event.actor();
        long at = event.at().toEpochMilli();
        if (event instanceof Proposed proposed) {
            List<ParticipantId> people = proposed.people().stream()
                    .distinct()
                    .sorted(Comparator.comparing(ParticipantId::value))
                    .toList();
            state.proposals.put(event.id(), new ProposalState.Proposal(proposed.form(), at, proposed.round(), people));
        } else if (event instanceof Accepted accepted && actor != null) {
            state.accept(accepted.proposal(), actor, at);
        } else if (event instanceof Completed completed && actor != null) {
            if (completed.kind().equals(Teams.TASK)) {
                state.finish(EventId.of(completed.task().value()), actor, at);
            }
        } else if (event instanceof Requested requested && requested.wish() == Wish.JOIN && actor != null) {
            state.wish(requested.activity(), actor);
        }
    }

    @Override
    public ProposalState merge(ProposalState left, ProposalState right) {
        left.merge(right);
        return left;
    }

    @Override
    public Codec<ProposalState> codec() {
        return new ProposalCodec();
    }
}
