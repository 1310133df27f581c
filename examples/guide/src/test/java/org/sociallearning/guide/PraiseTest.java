package org.sociallearning.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.core.Pseudonyms;
import org.sociallearning.core.SocialLearning;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.event.Appreciated;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Joined;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.journal.Journal;
import org.sociallearning.metrics.IndicatorContract;
import org.sociallearning.metrics.Indicators;
import org.sociallearning.metrics.Metrics;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.report.Report;

class PraiseTest {
    // region laws
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final byte[] KEY = "a key for tests and nothing else".getBytes(StandardCharsets.UTF_8);

    private final SocialLearning learning = SocialLearning.builder()
            .journal(Journal.inMemory())
            .pseudonyms(Pseudonyms.hmacSha256(KEY))
            .clock(Clock.fixed(MONDAY.plus(Duration.ofDays(30)), ZoneOffset.UTC))
            .open();
    private final Workspace workspace = learning.experiment("praise", ZoneId.of("UTC"));

    @TestFactory
    Stream<DynamicTest> keepsTheLaws() {
        thanks(30);
        return IndicatorContract.laws(new Praise(), workspace.facts()).stream()
                .map(law -> dynamicTest(law.name(), () -> law.check().run()));
    }

    /** So many people, each of whom thanks once a week for three weeks. */
    private void thanks(int people) {
        for (int i = 0; i < people; i++) {
            var person = workspace.participant("person " + i);
            workspace.record(Joined.of(person, MONDAY));
            for (int week = 0; week < 3; week++) {
                workspace.record(Appreciated.thanks(
                        "forum",
                        i + "-" + week,
                        ContributionId.of("forum/post/1"),
                        person,
                        MONDAY.plus(Duration.ofDays(7L * week))));
            }
        }
    }
    // endregion

    @Test
    void isReadLikeAnyOther() {
        thanks(30);
        // region attach
        Metrics metrics = Metrics.attach(workspace, List.of(Indicators.sharing(), new Praise()));
        var publication = metrics.read(metrics.wholeWeeks()); // or evaluate(EvaluationPlan.compare(before, during))
        String html = Report.of(publication).html(Locale.ENGLISH);
        // endregion

        assertThat(html).contains("Do people thank each other?");
        Week first = Week.of(MONDAY, ZoneOffset.UTC);
        Figure thanks = (Figure) metrics.read(Weeks.range(first.plus(1), first.plus(2)))
                .measure("acme.praise/thanks")
                .orElseThrow();
        // 30 people who were there for both weeks and thanked once in each: 60 in 60 member-weeks.
        assertThat(((PublishedValue.Known) thanks.levels().get(0).value()).value())
                .isEqualTo(1);
    }
}
