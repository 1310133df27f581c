package org.sociallearning.metrics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.metrics.WaitingState.Waiting;
import org.sociallearning.metrics.publication.Wording;

/**
 * Everyone may be seen (T1): does what people contribute get a response?
 *
 * <p>Meaning: the share of answerable contributions that got a reply or an appreciation by someone else within W of being
 * made. Beside it: how long that took, how many different people responded, and how the first contributions of newcomers
 * fared.
 *
 * <p>Formula: covered / all, over the contributions of the period that are at least W (7 days) old when read; absent authors
 * are someone else, a response dated before its contribution comes at once. Delays by Kaplan-Meier: what has no response yet
 * is followed until the window ends, never left out.
 *
 * <p>Worked example: three questions on Monday. One is answered after 2 hours by somebody else, one after 3 days by its own
 * author, one after 9 days. Read four weeks later, one of three is covered: .333; within 1 h none, within 4 h one of three.
 *
 * <p>Edge results: no contributions: undefined. Weeks that ended less than W ago: "not yet". Responses by programs count for
 * nothing, those by somebody unknown only where the source forbids responding to oneself.
 *
 * <p>Source: the article's first tip; Kaplan and Meier (1958). Read live over contributions "old enough or already
 * answered", the share is always 1 where the truth was .853.
 */
record AppreciationCoverage(Coverage coverage) implements Indicator<WaitingState> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        coverage.id(),
                        "1",
                        Wording.of(
                                "appreciation.question",
                                "Is what people contribute seen by others?",
                                "Wordt gezien wat mensen bijdragen?"))
                .withCode("T1")
                .withHorizon(coverage.within())
                .withNeeds("Contributed with answerable; replies by inReplyTo or Appreciated");
    }

    @Override
    public Fold<WaitingState> fold() {
        return coverage.fold();
    }

    @Override
    public Reading read(WaitingState state, ReadingContext context) {
        Roster roster = context.roster();
        long now = context.observedUntil().toEpochMilli();
        long window = coverage.within().toMillis();
        Outcomes covered = new Outcomes();
        Waits delays = new Waits();
        Counts responders = new Counts();
        state.forEach(waiting -> {
            long followed = Math.min(window, now - waiting.created);
            if (followed < 0) {
                return;
            }
            OptionalLong first = first(waiting, roster, followed);
            if (first.isPresent()) {
                delays.ended(waiting.author, first.getAsLong());
            } else {
                delays.open(waiting.author, followed);
            }
            if (followed == window) {
                covered.add(waiting.author, waiting.week, first.isPresent());
            }
            for (int i = 0; i < waiting.responders(); i++) {
                if (waiting.delay(i) <= followed) {
                    responders.add(waiting.responder(i), waiting.week, 1);
                }
            }
        });
        return Reading.of(
                Measure.shareOfContributions("covered", covered)
                        .named(Wording.of(
                                "appreciation.covered",
                                "Share of contributions that others responded to",
                                "Deel van de bijdragen waarop anderen reageerden")),
                Measure.durations("delays", delays)
                        .named(Wording.of(
                                "appreciation.delays",
                                "Time until somebody else responded",
                                "Tijd tot een ander reageerde")),
                Measure.shareOfMembers("responders", responders)
                        .named(Wording.of(
                                "appreciation.responders",
                                "Share of members who responded to something of the week",
                                "Deel van de leden dat reageerde op iets van die week")),
                Measure.shareOfContributions("newcomers", ofNewcomers(state, context))
                        .named(Wording.of(
                                "appreciation.newcomers",
                                "Share of first contributions that others responded to",
                                "Deel van de eerste bijdragen waarop anderen reageerden")));
    }

    /** The first contribution in the period of each person whose membership began in it. */
    private Outcomes ofNewcomers(WaitingState state, ReadingContext context) {
        Roster roster = context.roster();
        Outcomes outcomes = new Outcomes();
        if (context.weeks().isEmpty()) {
            return outcomes;
        }
        var begin = context.weeks().first().start(context.zone());
        Map<ParticipantId, Waiting> firsts = new HashMap<>();
        state.forEach(waiting -> Optional.ofNullable(waiting.author).ifPresent(author -> {
            var since = roster.since(author);
            if (since != null && !since.isBefore(begin)) {
                firsts.merge(author, waiting, (a, b) -> a.created <= b.created ? a : b);
            }
        }));
        long now = context.observedUntil().toEpochMilli();
        long window = coverage.within().toMillis();
        firsts.forEach((author, waiting) -> {
            if (now - waiting.created >= window) {
                outcomes.add(
                        author, waiting.week, first(waiting, roster, window).isPresent());
            }
        });
        return outcomes;
    }

    /** How long the first response by somebody who counts took, if it came in time. */
    static OptionalLong first(Waiting waiting, Roster roster, long within) {
        long first = waiting.unknown;
        for (int i = 0; i < waiting.responders(); i++) {
            if (waiting.delay(i) < first && !roster.isBot(waiting.responder(i))) {
                first = waiting.delay(i);
            }
        }
        return first <= within ? OptionalLong.of(first) : OptionalLong.empty();
    }
}
