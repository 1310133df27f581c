package org.sociallearning.core.community;

import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Happened;

/** The fold of who contributed last in which space. */
final class ActivityFold implements Fold<ActivityState> {
    @Override
    public ActivityState empty() {
        return new ActivityState();
    }

    @Override
    public void add(ActivityState state, Fact fact) {
        if (fact instanceof Happened happened && happened.event() instanceof Contributed contributed) {
            ParticipantId actor = contributed.actor();
            if (actor != null) {
                state.act(contributed.space(), actor, contributed.at().toEpochMilli());
            }
        }
    }

    @Override
    public ActivityState merge(ActivityState left, ActivityState right) {
        right.latest.forEach((space, people) -> people.forEach((person, at) -> left.act(space, person, at)));
        return left;
    }

    @Override
    public Codec<ActivityState> codec() {
        return new ActivityCodec();
    }
}
