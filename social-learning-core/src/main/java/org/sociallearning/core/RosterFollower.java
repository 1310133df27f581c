package org.sociallearning.core;

import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.Correction;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Weeks;

/** Keeps the roster of an experiment; after a correction it is made anew. Belongs to its lane. */
final class RosterFollower implements Follower {
    private final RosterFold fold = new RosterFold();
    private RosterState state = fold.empty();
    private boolean corrected;
    private @Nullable Roster read;

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public void on(Fact fact) {
        fold.add(state, fact);
        read = null;
    }

    @Override
    public void corrected(Correction correction, Weeks touched) {
        corrected = true;
        read = null;
    }

    Roster roster(Facts facts) {
        if (corrected) {
            RosterState fresh = fold.empty();
            facts.each(Weeks.ALL, fact -> fold.add(fresh, fact));
            state = fresh;
            corrected = false;
        }
        if (read == null) {
            read = fold.read(state);
        }
        return read;
    }
}
