package org.sociallearning.core.fold;

import java.util.function.Function;

/** A state that was made once. */
final class FoldedOnce<S> implements Live<S> {
    private final S state;

    FoldedOnce(Fold<S> fold, Facts facts) {
        this.state = fold.empty();
        facts.each(Weeks.ALL, fact -> fold.add(state, fact));
    }

    @Override
    public synchronized <T> T read(Function<? super S, ? extends T> reading) {
        return reading.apply(state);
    }
}
