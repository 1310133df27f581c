package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Fact;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Happened;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.IndicatorContract;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedValue;

class PraiseTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    // region laws
    @TestFactory
    Stream<DynamicTest> keepsTheLaws() {
        return IndicatorContract.laws(new Praise(), thanks(30)).stream()
                .map(law -> dynamicTest(law.name(), () -> law.check().run()));
    }
    // endregion

    @Test
    void isReadLikeAnyOther() {
        Metrics metrics = Metrics.compute(
                thanks(30),
                ZoneOffset.UTC,
                Clock.fixed(MONDAY.plusSeconds(30 * 86_400), ZoneOffset.UTC),
                List.of(new Praise()));
        Week week = Week.of(MONDAY, ZoneOffset.UTC);
        Figure thanks = (Figure) metrics.read(Weeks.range(week.plus(1), week.plus(2)))
                .measure("acme.praise/thanks")
                .orElseThrow();
        // 30 people who were there for both weeks and thanked once in each: 60 in 60 member-weeks.
        assertThat(((PublishedValue.Known) thanks.levels().get(0).value()).value())
                .isEqualTo(1);
    }

    /** Thanks by so many people, each once a week for three weeks. */
    private static Facts thanks(int people) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            for (int week = 0; week < 3; week++) {
                Instant at = MONDAY.plusSeconds(week * 7L * 86_400 + i);
                Appreciated thanks = Appreciated.thanks(
                        "forum", i + "-" + week, ContributionId.of("forum/post/1"), ParticipantId.of("p" + i), at);
                facts.add(new Happened(thanks, Week.of(at, ZoneOffset.UTC), at));
            }
        }
        return new Facts() {
            @Override
            public long position() {
                return facts.size();
            }

            @Override
            public void read(Weeks weeks, Supplier<? extends Consumer<? super Fact>> sinks) {
                each(weeks, sinks.get());
            }

            @Override
            public void each(Weeks weeks, Consumer<? super Fact> sink) {
                facts.stream().filter(fact -> weeks.contains(fact.week())).forEach(sink);
            }
        };
    }
}
