package org.sociallearning.core.community;

import java.util.HashSet;
import java.util.Set;
import org.sociallearning.core.event.Attended;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.Met;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Response;

/** The fold of ties: replies, appreciations, words addressed to a few, and encounters in small company. */
final class TieFold implements Fold<TieState> {
    @Override
    public TieState empty() {
        return new TieState();
    }

    @Override
    public void add(TieState state, Fact fact) {
        if (fact instanceof Response response) {
            add(state, response);
        } else if (fact instanceof Happened happened) {
            add(state, happened.event());
        }
    }

    private static void add(TieState state, Response response) {
        ParticipantId author = response.origin().actor();
        ParticipantId by = response.by().actor();
        if (author != null && by != null) {
            state.touch(author, by, response.by().at().toEpochMilli());
        }
    }

    private static void add(TieState state, Event event) {
        long at = event.at().toEpochMilli();
        ParticipantId actor = event.actor();
        if (event instanceof Contributed contributed) {
            if (actor != null && contributed.addressedTo().size() < TieState.LARGEST_COMPANY) {
                contributed.addressedTo().forEach(to -> state.touch(actor, to, at));
            }
        } else if (event instanceof Met met) {
            Set<ParticipantId> people = new HashSet<>(met.hosts());
            people.addAll(met.attendees());
            state.of(met.encounter())
                    .tell(new TieState.Telling(at, met.state(), met.id().value(), Set.copyOf(people)));
        } else if (event instanceof Attended attended && actor != null) {
            state.of(attended.encounter()).attend(actor, at);
        }
    }

    @Override
    public TieState merge(TieState left, TieState right) {
        left.merge(right);
        return left;
    }

    @Override
    public Codec<TieState> codec() {
        return new TieCodec();
    }
}
