package org.sociallearning.core;

import java.util.function.Function;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;

/** Folds that follow an experiment, each on a lane of its own. */
record FollowedFolds(Followers followers) implements Folding {
    @Override
    public <S> Live<S> keep(String name, Fold<S> fold) {
        FoldFollower<S, S> follower = new FoldFollower<>(name, fold, state -> state);
        followers.add(follower);
        return new Live<>() {
            @Override
            public <T> T read(Function<? super S, ? extends T> reading) {
                return followers.consult(follower, facts -> reading.apply(follower.view(facts)));
            }
        };
    }
}
