package org.sociallearning.core.community;

import java.time.Clock;
import java.util.function.Supplier;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.talent.TalentMap;

/** The community over what its folds keep. */
final class LiveCommunity implements Community {
    private final Supplier<Roster> roster;
    private final Clock clock;
    private final Circles circles;

    LiveCommunity(Folding folding, Supplier<Roster> roster, TalentMap talents, Clock clock) {
        this.roster = roster;
        this.clock = clock;
        Live<ProposalState> proposals = folding.keep("community-proposals", new ProposalFold());
        Live<TieState> ties = folding.keep("community-ties", new TieFold());
        this.circles = new Circles(proposals, ties);
    }

    @Override
    public CircleRound circles(CirclePlan plan) {
        return circles.propose(plan, roster.get(), clock.instant());
    }
}
