package org.sociallearning.metrics;

import java.time.Instant;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Week;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.Wording;

/**
 * The gaps in the overview of talents (F5): what do people ask about, and can enough of them help?
 *
 * <p>Meaning: topics that people asked about in a period, each with how many asked and how many members can help. It is the
 * group's side of the talent map's gaps: that tells a host "nobody known"; here few and nobody look the same, for who is the
 * only one who knows must not be found by subtracting two reports.
 *
 * <p>Rule: asked is a question with the topic, or a search for somebody who knows. Can help, so far: answered somebody else's
 * question on it, was thanked as helpful or accepted for something on it, made a resource or hosted an encounter about it, was
 * confirmed by another, or claims it and nobody contested that since; and is a member in the last week of the period. Spelling
 * differs by case only: one topic.
 *
 * <p>Worked example: Anna and Bram ask about "lifts", Cor about "Lifts" and "alarm"; Dirk answers Anna; Cor claims to know
 * "alarm", which Anna contests a day later. Lifts: 3 asked, 1 can help; alarm: 1 asked, nobody can help.
 *
 * <p>Edge results: nothing asked: not measured. Topics that fewer people than the floor asked about are not shown; there is no
 * total.
 *
 * <p>Source: the article's overview of talents.
 */
record Gaps() implements Indicator<AskingState> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "gaps",
                        "1",
                        Wording.of("gaps.question", "Asked, but who can help?", "Gevraagd, maar wie kan helpen?"))
                .withCode("F5")
                .withBetter(Direction.NEITHER)
                .withHistory()
                .withNeeds("Contributed with topics, Sought; answers, resources, Met with topics, Claimed, Confirmed");
    }

    @Override
    public Fold<AskingState> fold() {
        return new AskingFold();
    }

    @Override
    public Reading read(AskingState state, ReadingContext context) {
        Asking asking = new Asking();
        if (!context.weeks().isEmpty()) {
            Week last = context.weeks().last();
            state.subjects.values().forEach(subject -> subject(asking, subject, context, last));
        }
        Wording name = Wording.of("gaps.topics", "Topics asked about", "Onderwerpen waar naar gevraagd is");
        if (asking.subjects().isEmpty()) {
            return Reading.of(Measure.notMeasured(
                            "topics",
                            MeasureUnit.PEOPLE,
                            Wording.of(
                                    "gaps.to-record",
                                    "Record questions with their topics, and when somebody looks for expertise.",
                                    "Leg vragen vast met hun onderwerpen, en wanneer iemand expertise zoekt."))
                    .named(name));
        }
        return Reading.of(Measure.asked("topics", asking).named(name));
    }

    private static void subject(Asking asking, AskingState.Subject subject, ReadingContext context, Week last) {
        Roster roster = context.roster();
        Instant from = last.start(context.zone());
        Instant to = last.end(context.zone());
        subject.askers.forEach((week, people) -> {
            if (context.weeks().contains(week)) {
                Asking.Subject asked = asking.subject(subject.spellings.first());
                people.stream().filter(person -> !roster.isBot(person)).forEach(asked.askers::add);
            }
        });
        Asking.Subject asked = asking.subjects().get(subject.spellings.first());
        if (asked != null) {
            subject.people.forEach((person, signs) -> {
                if (signs.tell() && roster.exposureMillis(person, from, to) > 0) {
                    asked.helpers.add(person);
                }
            });
        }
    }
}
