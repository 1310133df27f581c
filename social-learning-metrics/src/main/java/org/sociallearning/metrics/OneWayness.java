package org.sociallearning.metrics;

import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.Wording;

/**
 * You are not the expert (T3): does the talk go both ways, or from the moderators to the rest?
 *
 * <p>Meaning: the share of replies that go from peer to peer, and the moderators' share of the words. About the moderators
 * together; the practice of one is shown to that one alone, elsewhere.
 *
 * <p>Formula: replies from a peer to a peer / replies between known people; words by moderators / words. A reply belongs to
 * who wrote it.
 *
 * <p>Worked example: a moderator writes 60 words and replies to two peers; three peers write 20 words each, one replies to
 * another and one to the moderator: 1 of 4 replies from peer to peer, .25; 60 of 120 words by moderators, .5.
 *
 * <p>Edge results: no moderator is known: not measured. No replies, or no lengths: that measure is undefined. Published only
 * with enough moderators, or with the consent of each.
 *
 * <p>Source: the article's third tip. For comparison: in 15 student groups 89 % of 2,620 interactions went from student to
 * student, 4.9 % to and 6.2 % from the teacher.
 */
record OneWayness() implements Indicator<TalkState> {
    private static final int BETWEEN_PEERS = 0;
    private static final int FROM_MODERATORS = 1;
    private static final int TO_MODERATORS = 2;

    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "one-wayness",
                        "1",
                        Wording.of(
                                "one-wayness.question",
                                "Does the talk go both ways?",
                                "Gaat het gesprek twee kanten op?"))
                .withCode("T3")
                .withNeeds("Joined with the role of moderator; Contributed with words; replies by inReplyTo");
    }

    @Override
    public Fold<TalkState> fold() {
        return new TalkFold();
    }

    @Override
    public Reading read(TalkState state, ReadingContext context) {
        Roster roster = context.roster();
        if (roster.withRole(Role.MODERATOR).isEmpty()) {
            return Reading.notMeasured(PeersFirst.TO_RECORD);
        }
        Outcomes peers = new Outcomes();
        Outcomes words = new Outcomes();
        PartCounts directions = PartCounts.of(
                Wording.of("one-wayness.peers", "between colleagues", "tussen collega's"),
                Wording.of("one-wayness.from", "from a moderator", "van een moderator"),
                Wording.of("one-wayness.to", "to a moderator", "aan een moderator"));
        state.weeks.forEach((week, talk) -> {
            talk.replies.forEach((tie, n) -> reply(tie, n.n, week, roster, peers, directions));
            talk.said.forEach(
                    (person, said) -> words.add(person, week, roster.isModerator(person) ? said.words : 0, said.words));
        });
        return Reading.of(
                Measure.shareOfContributions("peer-to-peer", peers)
                        .named(Wording.of(
                                "one-wayness.peer-to-peer",
                                "Share of replies between colleagues",
                                "Deel van de reacties tussen collega's"))
                        .ofModerators(),
                Measure.parts("replies", directions)
                        .named(Wording.of(
                                "one-wayness.replies", "Replies by who turns to whom", "Reacties naar wie aan wie"))
                        .ofModerators(),
                Measure.shareOfContributions("words", words)
                        .named(Wording.of(
                                "one-wayness.words",
                                "Moderators' share of the words",
                                "Deel van de woorden van moderatoren"))
                        .better(Direction.LOWER)
                        .ofModerators());
    }

    private static void reply(Tie tie, long n, Week week, Roster roster, Outcomes peers, PartCounts directions) {
        ParticipantId from = tie.from();
        if (roster.isBot(from) || roster.isBot(tie.to())) {
            return;
        }
        int direction = BETWEEN_PEERS;
        if (roster.isModerator(from)) {
            direction = FROM_MODERATORS;
        } else if (roster.isModerator(tie.to())) {
            direction = TO_MODERATORS;
        }
        peers.add(from, week, direction == BETWEEN_PEERS ? n : 0, n);
        directions.add(from, direction, n);
    }
}
