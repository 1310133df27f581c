package org.sociallearning.core;

import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.event.Erased;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Weeks;

/** A follower that notices on the way that something was erased or forgotten. Used by one thread at a time. */
final class ErasureWatch implements Follower {
    private final Follower follower;
    private @Nullable Erased newest;

    ErasureWatch(Follower follower) {
        this.follower = follower;
    }

    /** The newest so far. */
    @Nullable
    Erased newest() {
        return newest;
    }

    @Override
    public String name() {
        return follower.name();
    }

    @Override
    public void on(Fact fact) {
        follower.on(fact);
    }

    @Override
    public void corrected(Correction correction, Weeks touched) {
        if (correction instanceof Erased erased) {
            newest = erased;
        }
        follower.corrected(correction, touched);
    }
}
