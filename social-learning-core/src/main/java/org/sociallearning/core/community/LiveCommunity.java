package org.sociallearning.core.community;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Folding;
import org.sociallearning.core.fold.Live;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.talent.TalentMap;

/** The community over what its folds keep. */
final class LiveCommunity implements Community {
    private final Supplier<Roster> roster;
    private final Clock clock;
    private final Circles circles;
    private final Introductions introductions;
    private final News news;
    private final HumanScale scale;
    private final Teams teams;

    LiveCommunity(Folding folding, Supplier<Roster> roster, TalentMap talents, Clock clock) {
        this.roster = roster;
        this.clock = clock;
        Live<ProposalState> proposals = folding.keep("community-proposals", new ProposalFold());
        Live<TieState> ties = folding.keep("community-ties", new TieFold());
        Live<RaisedState> raised = folding.keep("community-raised", new RaisedFold());
        this.circles = new Circles(proposals, ties);
        this.introductions = new Introductions(proposals, ties, raised);
        this.news = new News(folding.keep("community-news", new NewsFold()), talents);
        this.scale = new HumanScale(folding.keep("community-activity", new ActivityFold()));
        this.teams = new LiveTeams(proposals, talents, roster, clock);
    }

    @Override
    public CircleRound circles(CirclePlan plan) {
        return circles.propose(plan, roster.get(), clock.instant());
    }

    @Override
    public List<Introduction> introductions() {
        return introductions.propose(roster.get(), clock.instant());
    }

    @Override
    public List<Invitation> invitations(ParticipantId person) {
        return introductions.of(person, roster.get(), clock.instant());
    }

    @Override
    public Digest digest(ParticipantId person, Instant since) {
        return news.digest(person, since, roster.get(), clock.instant());
    }

    @Override
    public List<CrowdedSpace> beyondHumanScale(int people) {
        return scale.beyond(people, roster.get(), clock.instant());
    }

    @Override
    public Teams teams() {
        return teams;
    }
}
