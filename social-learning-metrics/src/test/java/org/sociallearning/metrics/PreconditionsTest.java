package org.sociallearning.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.PreconditionId;
import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.event.PreconditionStated;
import org.sociallearning.core.event.Role;
import org.sociallearning.house.Requirement;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedOverview.Condition;
import org.sociallearning.metrics.publication.PublishedOverview.PreconditionRow;

@Requirement("F4")
class PreconditionsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private int serial;

    private Story stated(Story story, String name, PreconditionState state, int day) {
        return story.happened(PreconditionStated.of(
                        EventId.of("test", "state", "" + serial++), PreconditionId.of(name), state, Story.at(day, 9))
                .withKeeper(Story.person("keeper"))
                .withRemark("the projector of Anna"));
    }

    private static PublishedMeasure published(Story story, int week) {
        return Metrics.compute(
                        story,
                        ZoneOffset.UTC,
                        Clock.fixed(Story.at(100, 0), ZoneOffset.UTC),
                        List.of(new Preconditions()))
                .read(Story.weeks(week, week))
                .measure("preconditions/states")
                .orElseThrow();
    }

    private Story example() {
        Story story =
                stated(Story.begin().joined("anna", Role.PARTICIPANT), "safe tone", PreconditionState.IN_ORDER, 0);
        stated(story, "safe tone", PreconditionState.AT_RISK, 1);
        stated(story, "safe tone", PreconditionState.NOT_IN_ORDER, 2);
        return stated(story, "safe tone", PreconditionState.NOT_IN_ORDER, 4);
    }

    @Test
    void readsTheWorkedExample() {
        PublishedOverview.Preconditions read = (PublishedOverview.Preconditions) published(example(), 1);

        assertThat(read.asOf()).isEqualTo(MONDAY.plusDays(6));
        assertThat(read.rows())
                .containsExactly(new PreconditionRow("safe tone", Condition.NOT_IN_ORDER, MONDAY.plusDays(2)));
    }

    @Test
    void standsAsItDidAtTheEndOfThePeriodSinceBeforeIt() {
        Story story = stated(example(), "technology", PreconditionState.IN_ORDER, 8);
        stated(story, "safe tone", PreconditionState.IN_ORDER, 15);

        assertThat(((PublishedOverview.Preconditions) published(story, 2)).rows())
                .containsExactly(
                        new PreconditionRow("safe tone", Condition.NOT_IN_ORDER, MONDAY.plusDays(2)),
                        new PreconditionRow("technology", Condition.IN_ORDER, MONDAY.plusDays(8)));
        assertThat(((PublishedOverview.Preconditions) published(story, 3))
                        .rows()
                        .get(0))
                .isEqualTo(new PreconditionRow("safe tone", Condition.IN_ORDER, MONDAY.plusDays(15)));
    }

    @Test
    void isUnknownWhenNobodyHasSaidAnythingForFourWeeks() {
        // Friday of the first week and 28 days: Friday of the fifth
        assertThat(((PublishedOverview.Preconditions) published(example(), 4))
                        .rows()
                        .get(0)
                        .condition())
                .isEqualTo(Condition.NOT_IN_ORDER);
        assertThat(((PublishedOverview.Preconditions) published(example(), 5)).rows())
                .containsExactly(new PreconditionRow("safe tone", Condition.UNKNOWN, MONDAY.plusDays(32)));
    }

    @Test
    @Requirement("S1")
    void namesNoKeeperAndNoRemark() {
        assertThat(published(example(), 1).toString())
                .contains("safe tone")
                .doesNotContain("keeper")
                .doesNotContain("projector");
    }

    @Test
    void isNotMeasuredWhenNothingIsStated() {
        assertThat(published(Story.begin().joined("anna", Role.PARTICIPANT), 1))
                .isInstanceOf(PublishedMeasure.NotMeasured.class);
    }
}
