package org.sociallearning.metrics;

import org.sociallearning.core.fold.Fold;
import org.sociallearning.metrics.publication.Wording;

/**
 * More is shared with each other (I6): do more people share, and more?
 *
 * <p>Meaning: the share of members who contributed in a week. Its partners get worse when it is gamed: contributions per
 * member-week, how many of the reply ties go both ways, how unevenly members share, and the fewest people who make at least
 * half.
 *
 * <p>Formula: member-weeks with a contribution / member-weeks (whoever was a member in a part of the week, or contributed, is
 * a member of it); contributions / exact time of membership in weeks; ties that go both ways / ties; Gini over members,
 * zeros included.
 *
 * <p>Worked example: four members for two weeks. Anna contributes 3 times in the first week and once in the second, Bram once
 * in the second: 3 of 8 member-weeks, .375; 5 contributions in 8 member-weeks, .625; one person makes at least half; Gini of
 * 4 1 0 0 is .65.
 *
 * <p>Edge results: nobody contributed: undefined, not 0. One member: the number without an interval, and not published. Two
 * people make more than half: said beside the interval.
 *
 * <p>Source: the article's sixth indicator; Gini as in R's ineq.
 */
record Sharing() implements Indicator<TalkState> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "sharing",
                        "1",
                        Wording.of(
                                "sharing.question",
                                "Is more shared with each other?",
                                "Wordt er meer met elkaar gedeeld?"))
                .withCode("I6")
                .withNeeds("Contributed");
    }

    @Override
    public Fold<TalkState> fold() {
        return new TalkFold();
    }

    @Override
    public Reading read(TalkState state, ReadingContext context) {
        Counts contributions = new Counts();
        TieCounts replies = new TieCounts();
        state.weeks.forEach((week, talk) -> {
            talk.said.forEach((person, said) -> contributions.add(person, week, said.contributions));
            talk.replies.keySet().forEach(tie -> replies.add(tie.from(), tie.to(), week));
        });
        return Reading.of(
                Measure.shareOfMembers("members", contributions)
                        .named(Wording.of(
                                "sharing.members",
                                "Share of members who shared in a week",
                                "Deel van de leden dat in een week iets deelde")),
                Measure.rate("contributions", contributions)
                        .named(Wording.of(
                                "sharing.contributions",
                                "Contributions per member a week",
                                "Bijdragen per lid per week")),
                Measure.reciprocity("reciprocity", replies)
                        .named(Wording.of(
                                "sharing.reciprocity",
                                "Share of reply ties that go both ways",
                                "Deel van de reactielijnen dat twee kanten op gaat")),
                Measure.inequality("inequality", contributions)
                        .named(Wording.of(
                                "sharing.inequality",
                                "Inequality in contributing (Gini, 0 is equal)",
                                "Ongelijkheid in bijdragen (Gini, 0 is gelijk)")),
                Measure.fewestForHalf("half", contributions)
                        .named(Wording.of(
                                "sharing.half",
                                "Fewest people who make at least half",
                                "Kleinste aantal mensen dat minstens de helft bijdraagt")));
    }
}
