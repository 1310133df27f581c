package org.sociallearning.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Resumable;
import org.sociallearning.core.fold.Weeks;

/**
 * Keeps the state of a fold and the view that is made of it; after a correction the state is made anew when it is next read.
 * Belongs to its lane.
 *
 * @param <S> the state
 * @param <V> the view: made when it is first asked for after a change
 */
final class FoldFollower<S, V> implements Resumable {
    private final String name;
    private final Fold<S> fold;
    private final Function<? super S, ? extends V> views;
    private S state;
    private boolean corrected;
    private @Nullable V view;

    FoldFollower(String name, Fold<S> fold, Function<? super S, ? extends V> views) {
        this.name = name;
        this.fold = fold;
        this.views = views;
        this.state = fold.empty();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void on(Fact fact) {
        if (!corrected) {
            fold.add(state, fact);
            view = null;
        }
    }

    @Override
    public void corrected(Correction correction, Weeks touched) {
        corrected = true;
        state = fold.empty();
        view = null;
    }

    @Override
    public String version() {
        return fold.stateVersion();
    }

    @Override
    public boolean write(Facts facts, DataOutput out) throws IOException {
        refresh(facts);
        fold.codec().write(state, out);
        return true;
    }

    @Override
    public void read(DataInput in) throws IOException {
        state = fold.codec().read(in);
        view = null;
    }

    @Override
    public void clear() {
        state = fold.empty();
        view = null;
    }

    private void refresh(Facts facts) {
        if (corrected) {
            S fresh = fold.empty();
            facts.each(Weeks.ALL, fact -> fold.add(fresh, fact));
            state = fresh;
            corrected = false;
        }
    }

    V view(Facts facts) {
        refresh(facts);
        V made = view;
        if (made == null) {
            made = views.apply(state);
            view = made;
        }
        return made;
    }
}
