package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Follower;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.RosterFold;
import org.sociallearning.core.fold.RosterState;
import org.sociallearning.core.fold.Weeks;

/** Where the engine reads facts again, and who takes part. Thread-safe. */
interface Origin {
    /** Reads with the facts as they stand, while none are delivered. */
    <T> T consult(Function<? super Facts, ? extends T> reading);

    /** Who takes part, as it stands. */
    Roster roster();

    /** A workspace that is followed. */
    record Followed(Workspace workspace, Follower follower) implements Origin {
        @Override
        public <T> T consult(Function<? super Facts, ? extends T> reading) {
            return workspace.consult(follower, reading);
        }

        @Override
        public Roster roster() {
            return workspace.roster();
        }
    }

    /** Facts that are read once; who takes part is found in them. */
    final class Once implements Origin {
        private final Facts facts;
        private final Roster roster;

        Once(Facts facts) {
            this.facts = facts;
            RosterFold fold = new RosterFold();
            List<RosterState> parts = Collections.synchronizedList(new ArrayList<>());
            facts.read(Weeks.ALL, () -> {
                RosterState part = fold.empty();
                parts.add(part);
                return fact -> fold.add(part, fact);
            });
            RosterState all = fold.empty();
            for (RosterState part : parts) {
                all = fold.merge(all, part);
            }
            this.roster = fold.read(all);
        }

        @Override
        public synchronized <T> T consult(Function<? super Facts, ? extends T> reading) {
            return reading.apply(facts);
        }

        @Override
        public Roster roster() {
            return roster;
        }
    }
}
