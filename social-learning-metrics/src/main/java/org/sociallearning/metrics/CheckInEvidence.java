package org.sociallearning.metrics;

import java.time.Duration;
import java.util.Set;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.experiment.CheckInRule;
import org.sociallearning.core.fold.Fold;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.CheckInFold.Sign;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.Wording;

/**
 * The evidence of a check-in (E2): do people talk about it, is there interest, are there improvements or new ideas?
 *
 * <p>Meaning: what was seen of each of the three questions in the weeks that a check-in covers. It shows and never tests:
 * none of its figures can be compared.
 *
 * <p>Rule: talked about: the share of members who contributed at least once, how many people, how many contributions.
 * Interest: wishes to host or join an activity, how many people wished, how many said in these weeks that they attended
 * an encounter. New: contributions that are an idea or a point to improve, how many people made them, discoveries.
 *
 * <p>Worked example: four members. Anna gives an idea and a remark, Bram a point to improve, Cor wishes to join and says that
 * he attended. 2 of 4 contributed, .5, with 3 contributions; 1 wish by 1 person, 1 attended; 2 ideas or improvements by 2
 * people, no discovery.
 *
 * <p>Edge results: nothing seen: undefined, not 0. A week is open for as many days after it ended as the rule of the check-ins
 * says that figures ripen: 21 unless said, 7 in which a reply may come, with which its conversation ends, and 14 for what is
 * recorded late. Two people who did nearly all: a total is not shown.
 *
 * <p>Source: the article's three questions after a few weeks or months.
 */
record CheckInEvidence(int ripening) implements Indicator<CheckInFold.State> {
    /** Of the rule of the check-ins, so that what a check-in covers on its day can be printed on that day. */
    static CheckInEvidence of(CheckInRule rule) {
        if (rule.ripening() < Engine.LATENESS.toDays()) {
            throw new SocialLearningException(
                    "ripening of figures in days (" + rule.ripening() + ") must be at least " + Engine.LATENESS.toDays()
                            + ", for so long what is recorded late still counts. Maybe rule.withRipening("
                            + CheckInRule.withDefaults().ripening() + ")");
        }
        return new CheckInEvidence(rule.ripening());
    }

    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "check-in",
                        "1",
                        Wording.of(
                                "check-in.question",
                                "Do people talk about it, is there interest, are there new ideas?",
                                "Wordt erover gepraat, is er belangstelling, zijn er nieuwe ideeën?"))
                .withCode("E2")
                .withBetter(Direction.NEITHER)
                .withHorizon(Duration.ofDays(ripening))
                .withNeeds("Contributed with kinds, Requested, Attended, Discovered");
    }

    @Override
    public Fold<CheckInFold.State> fold() {
        return new CheckInFold();
    }

    @Override
    public Reading read(CheckInFold.State state, ReadingContext context) {
        Counts said = within(state, Sign.SAID, context);
        Counts proposed = within(state, Sign.PROPOSED, context);
        Counts asked = within(state, Sign.ASKED, context);
        Counts attended = within(state, Sign.ATTENDED, context);
        Counts discovered = within(state, Sign.DISCOVERED, context);
        return Reading.of(
                Measure.reach("talked-about.share", people(said), total(said))
                        .named(Wording.of(
                                "check-in.talked-about.share",
                                "Share of members who contributed",
                                "Deel van de leden dat iets bijdroeg")),
                Measure.people("talked-about.people", people(said), total(said))
                        .named(Wording.of(
                                "check-in.talked-about.people",
                                "People who contributed",
                                "Mensen die iets bijdroegen")),
                Measure.total("talked-about.contributions", said)
                        .named(Wording.of("check-in.talked-about.contributions", "Contributions", "Bijdragen")),
                Measure.total("interest.wishes", asked)
                        .named(Wording.of(
                                "check-in.interest.wishes",
                                "Wishes to host or join an activity",
                                "Wensen om een activiteit te leiden of bij te wonen")),
                Measure.people("interest.people", people(asked), total(asked))
                        .named(Wording.of(
                                "check-in.interest.people", "People who wished so", "Mensen die dat wensten")),
                Measure.people("interest.attended", people(attended), total(attended))
                        .named(Wording.of(
                                "check-in.interest.attended",
                                "People who said that they attended an encounter",
                                "Mensen die zeiden dat ze bij een bijeenkomst waren")),
                Measure.total("improvements.contributions", proposed)
                        .named(Wording.of(
                                "check-in.improvements.contributions",
                                "Ideas and improvements",
                                "Ideeën en verbeteringen")),
                Measure.people("improvements.people", people(proposed), total(proposed))
                        .named(Wording.of(
                                "check-in.improvements.people",
                                "People who gave an idea or an improvement",
                                "Mensen die een idee of verbetering gaven")),
                Measure.total("improvements.discoveries", discovered)
                        .named(Wording.of(
                                "check-in.improvements.discoveries",
                                "Discoveries of what was not known before",
                                "Ontdekkingen van wat eerst niet bekend was")));
    }

    /** Without bots: the engine leaves their people out, but not what they did from the number of things. */
    private static Counts within(CheckInFold.State state, Sign sign, ReadingContext context) {
        Counts counts = new Counts();
        state.of(sign).people().forEach((person, weeks) -> {
            if (!context.roster().isBot(person)) {
                weeks.forEach((week, tally) -> {
                    if (context.weeks().contains(week)) {
                        counts.add(person, week, tally.n);
                    }
                });
            }
        });
        return counts;
    }

    private static Set<ParticipantId> people(Counts counts) {
        return counts.people().keySet();
    }

    private static long total(Counts counts) {
        return counts.people().values().stream()
                .flatMap(weeks -> weeks.values().stream())
                .mapToLong(tally -> tally.n)
                .sum();
    }
}
