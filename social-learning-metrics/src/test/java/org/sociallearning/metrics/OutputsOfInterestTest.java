package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.OutputId;
import org.sociallearning.core.event.OutputNamed;
import org.sociallearning.core.event.OutputSeen;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedOverview.OutputRow;

@Requirement({"H3", "T5"})
class OutputsOfInterestTest {
    private int serial;

    private static Story group(int people) {
        Story story = Story.begin();
        for (int i = 0; i < people; i++) {
            story.joined("p" + i, Role.PARTICIPANT);
        }
        return story;
    }

    private Story named(Story story, String output, String title, Instant at) {
        return story.happened(
                OutputNamed.of(EventId.of("test", "named", "" + serial++), OutputId.of(output), title, at));
    }

    private Story seen(Story story, String output, int evidence, Instant at) {
        return story.happened(OutputSeen.of(EventId.of("test", "seen", "" + serial++), OutputId.of(output), at)
                .withEvidence(IntStream.range(0, evidence)
                        .mapToObj(i -> ContributionId.of("forum", "post", "" + i))
                        .toList()));
    }

    private static PublishedMeasure published(Story story, Weeks before, Weeks during) {
        return Metrics.compute(
                        story,
                        ZoneOffset.UTC,
                        Clock.fixed(Story.at(100, 0), ZoneOffset.UTC),
                        List.of(new OutputsOfInterest()))
                .evaluate(EvaluationPlan.compare(before, during))
                .measure("outputs/named")
                .orElseThrow();
    }

    private static List<OutputRow> rows(Story story) {
        return ((PublishedOverview.Outputs) published(story, Story.weeks(1), Story.weeks(2, 3))).rows();
    }

    /** Named on the Monday of the first week, unseen; named when the second began, seen in the third with seven. */
    private Story example(int people) {
        Story story = named(group(people), "share", "More people share", Story.at(0, 0));
        return seen(named(story, "guide", "A guide for newcomers", Story.at(7, 0)), "guide", 7, Story.at(15, 9));
    }

    @Test
    void readsTheWorkedExample() {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        assertThat(rows(example(12)))
                .containsExactly(
                        new OutputRow(
                                "More people share",
                                Optional.empty(),
                                monday,
                                false,
                                Optional.empty(),
                                OptionalLong.empty()),
                        new OutputRow(
                                "A guide for newcomers",
                                Optional.empty(),
                                monday.plusDays(7),
                                true,
                                Optional.of(monday.plusDays(15)),
                                OptionalLong.of(5)));
    }

    @Test
    @Requirement("S1")
    void countsNoEvidenceOfAGroupUnderTheFloor() {
        assertThat(rows(example(9)).get(1).seen()).isPresent();
        assertThat(rows(example(9)).get(1).evidence()).isEmpty();
    }

    @Test
    void countsAContributionOnceAndNoNumberUnderFive() {
        Story story = seen(seen(example(12), "guide", 7, Story.at(16, 9)), "share", 4, Story.at(17, 9));

        assertThat(rows(story).get(1).evidence()).hasValue(5);
        assertThat(rows(story).get(0).seen()).contains(LocalDate.of(2026, 3, 19));
        assertThat(rows(story).get(0).evidence()).isEmpty();
    }

    @Test
    void keepsTheFirstNaming() {
        Story story = named(example(12), "share", "Something else", Story.at(9, 0));

        assertThat(rows(story).get(0).title()).isEqualTo("More people share");
        assertThat(rows(story).get(0).late()).isFalse();
    }

    @Test
    void doesNotShowWhatNobodyNamedNorWhatWasSeenLater() {
        Story story = seen(seen(example(12), "unnamed", 9, Story.at(9, 0)), "share", 9, Story.at(30, 0));

        assertThat(rows(story)).hasSize(2);
        assertThat(rows(story).get(0).seen()).isEmpty();
    }

    @Test
    void isNotMeasuredWhenNothingIsNamed() {
        assertThat(published(group(12), Story.weeks(1), Story.weeks(2, 3)))
                .isInstanceOf(PublishedMeasure.NotMeasured.class);
    }
}
