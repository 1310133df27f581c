package org.sociallearning.metrics;

import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.metrics.WaitingState.Waiting;
import org.sociallearning.metrics.publication.Wording;

/**
 * You cannot control everything (T5): who responds first, colleagues or a moderator?
 *
 * <p>Meaning: of all answerable contributions the parts whose first response within W came from a peer, from a moderator, or
 * from nobody. Ownership shows in the first part growing while the last does not.
 *
 * <p>Formula: three parts of all contributions that are at least W (7 days) old when read; of two first responses at the same
 * instant the peer's counts. A response by somebody unknown is a peer's or nobody's to know: it is left out.
 *
 * <p>Worked example: four questions. A peer answers one after an hour and a moderator later the same day; a moderator alone
 * answers the second; the third gets an answer after 8 days, the fourth none: peer 1/4, moderator 1/4, nobody 2/4.
 *
 * <p>Edge results: no moderator is known: not measured. No contributions: undefined. A figure about moderators is published
 * only with enough of them, or with the consent of each.
 *
 * <p>Source: the article's fifth tip.
 */
record PeersFirst(Coverage coverage) implements Indicator<WaitingState> {
    private static final int PEER = 0;
    private static final int MODERATOR = 1;
    private static final int NOBODY = 2;

    static final Wording TO_RECORD = Wording.of(
            "moderators.to-record",
            "Record who facilitates: the role of moderator when they join.",
            "Leg vast wie begeleidt: de rol van moderator bij het meedoen.");

    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "peers-first",
                        "1",
                        Wording.of(
                                "peers-first.question",
                                "Do colleagues respond to each other before a moderator does?",
                                "Reageren collega's op elkaar voordat een moderator dat doet?"))
                .withCode("T5")
                .withHorizon(coverage.within())
                .withNeeds("Joined with the role of moderator; Contributed, replies, Appreciated");
    }

    @Override
    public Fold<WaitingState> fold() {
        return coverage.fold();
    }

    @Override
    public Reading read(WaitingState state, ReadingContext context) {
        Roster roster = context.roster();
        if (roster.withRole(Role.MODERATOR).isEmpty()) {
            return Reading.notMeasured(TO_RECORD);
        }
        long now = context.observedUntil().toEpochMilli();
        long window = coverage.within().toMillis();
        Outcomes byPeers = new Outcomes();
        PartCounts parts = PartCounts.of(
                Wording.of("peers-first.peer", "a colleague", "een collega"),
                Wording.of("peers-first.moderator", "a moderator", "een moderator"),
                Wording.of("peers-first.nobody", "nobody", "niemand"));
        state.forEach(waiting -> {
            if (now - waiting.created >= window) {
                int part = first(waiting, roster, window);
                parts.add(waiting.author, part, 1);
                byPeers.add(waiting.author, waiting.week, part == PEER);
            }
        });
        return Reading.of(
                Measure.shareOfContributions("peer", byPeers)
                        .named(Wording.of(
                                "peers-first.share",
                                "Share of contributions to which a colleague responded first",
                                "Deel van de bijdragen waarop een collega het eerst reageerde"))
                        .ofModerators(),
                Measure.parts("first", parts)
                        .named(Wording.of("peers-first.first", "Who responded first", "Wie het eerst reageerde"))
                        .ofModerators());
    }

    private static int first(Waiting waiting, Roster roster, long window) {
        long peer = Long.MAX_VALUE;
        long moderator = Long.MAX_VALUE;
        for (int i = 0; i < waiting.responders(); i++) {
            ParticipantId who = waiting.responder(i);
            if (roster.isModerator(who)) {
                moderator = Math.min(moderator, waiting.delay(i));
            } else if (!roster.isBot(who)) {
                peer = Math.min(peer, waiting.delay(i));
            }
        }
        if (Math.min(peer, moderator) > window) {
            return NOBODY;
        }
        return peer <= moderator ? PEER : MODERATOR;
    }
}
