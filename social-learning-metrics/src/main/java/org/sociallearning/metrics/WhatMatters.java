package org.sociallearning.metrics;

import org.sociallearning.core.fold.Fold;
import org.sociallearning.metrics.publication.Direction;
import org.sociallearning.metrics.publication.Wording;

/**
 * You see what people find important (I7): which topics touch many people?
 *
 * <p>Meaning: topics in order of how many different people used them, so that one busy person makes no topic. Between two
 * periods they are also ordered by how much more important they became.
 *
 * <p>Formula: distinct people; ties by the number of units they come from, then by the number of weeks. More important: person
 * uses topic in period (0 or 1), log-odds with a prior of 100 times the pooled share, for ordering only.
 *
 * <p>Worked example: Anna uses "lifts" five times, "rosters" once; Bram and Cor use "rosters" once each, Bram "alarm" in two
 * weeks, Anna "alarm" in one of these: rosters 3 people; alarm 2 people; lifts 1.
 *
 * <p>Edge results: no topics: undefined. Topics of fewer people than the floor are not shown; there is no total and no
 * "others".
 *
 * <p>Source: the article's seventh indicator; Monroe, Colaresi and Quinn (2008).
 */
record WhatMatters() implements Indicator<TopicFold.State> {
    @Override
    public IndicatorInfo info() {
        return IndicatorInfo.of(
                        "topics",
                        "1",
                        Wording.of(
                                "topics.question", "What do people find important?", "Wat vinden mensen belangrijk?"))
                .withCode("I7")
                .withBetter(Direction.NEITHER)
                .withNeeds("Contributed with topics");
    }

    @Override
    public Fold<TopicFold.State> fold() {
        return new TopicFold();
    }

    @Override
    public Reading read(TopicFold.State state, ReadingContext context) {
        TopicUse use = new TopicUse();
        state.weeks.forEach((week, topics) ->
                topics.forEach((topic, people) -> people.forEach((person, n) -> use.add(topic, person, week, n.n))));
        return Reading.of(Measure.topics("people", use)
                .named(Wording.of("topics.people", "People per topic", "Mensen per onderwerp")));
    }
}
