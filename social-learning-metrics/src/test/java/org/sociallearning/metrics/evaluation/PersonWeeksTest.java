package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersonWeeksTest {

    private static final long WEEK = PersonTotals.WEEK_MILLIS;

    @Test
    void sumsWhatIsAddedToTheSameCellInAnyOrder() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(4);
        int anna = builder.person();
        int bob = builder.person();
        builder.count(bob, 3, 2).count(anna, 2, 1).count(anna, 0, 4).count(anna, 2, 5);
        builder.exposeFully(anna, 1, 3).expose(anna, 0, 100).expose(anna, 0, 50);

        assertThat(cells(builder.build(), WeekSet.range(0, 4)))
                .containsExactly("0 0 4 150", "0 1 0 " + WEEK, "0 2 6 " + WEEK, "1 3 2 0");
    }

    @Test
    void visitsOnlyTheWeeksOfThePeriod() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(5);
        int anna = builder.person();
        builder.exposeFully(anna, 0, 5).count(anna, 1, 7);

        assertThat(cells(builder.build(), WeekSet.of(1, 4))).containsExactly("0 1 7 " + WEEK, "0 4 0 " + WEEK);
    }

    @Test
    void knowsWeeksThatAreShorterOrLongerBecauseTheClockChanges() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(new long[] {WEEK, WEEK - 3_600_000, WEEK});
        builder.exposeFully(builder.person(), 0, 3);

        assertThat(WeeklyMeasure.rate(builder.build())
                        .totals(WeekSet.range(0, 3))
                        .base())
                .isEqualTo(3 - 1 / 168.0);
    }

    @Test
    void countsAPersonWithoutAnything() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(2);
        builder.person();
        PersonWeeks table = builder.build();

        assertThat(table.people()).isEqualTo(1);
        assertThat(table.weeks()).isEqualTo(2);
        assertThat(WeeklyMeasure.rate(table).totals(WeekSet.range(0, 2)).people())
                .isZero();
    }

    @Test
    void takesWhoeverDidSomethingAsAMemberOfThatWeek() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(2);
        int anna = builder.person();
        builder.count(anna, 0, 3).exposeFully(anna, 1, 2);
        PersonTotals totals = WeeklyMeasure.shareOfMembers(builder.build()).totals(WeekSet.range(0, 2));

        assertThat(totals.events()).isEqualTo(1);
        assertThat(totals.base()).isEqualTo(2);
    }

    @Test
    void keepsManyCells() {
        Random random = new Random(1);
        long[][] truth = new long[50][40];
        PersonWeeks.Builder builder = PersonWeeks.overTime(40);
        for (int i = 0; i < 50; i++) {
            builder.person();
        }
        for (int i = 0; i < 5000; i++) {
            int person = random.nextInt(50);
            int week = random.nextInt(40);
            builder.count(person, week, i);
            truth[person][week] += i;
        }
        builder.build().visit(WeekSet.range(0, 40), (person, week, count, exposure) -> {
            assertThat(count).isEqualTo(truth[person][week]);
            truth[person][week] = 0;
        });
        assertThat(truth).isDeepEqualTo(new long[50][40]);
    }

    @Test
    void rejectsWhatCannotBe() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(4);

        assertThatThrownBy(() -> builder.count(0, 1, 1))
                .hasMessage("person (0) must be one of the 0 added people. Maybe person() was not called?");
        int anna = builder.person();
        assertThatThrownBy(() -> builder.count(anna, 4, 1)).hasMessage("week (4) must lie between 0 and 3");
        assertThatThrownBy(() -> builder.expose(anna, -1, 1)).hasMessage("week (-1) must lie between 0 and 3");
        assertThatThrownBy(() -> builder.exposeFully(anna, 0, 5)).hasMessage("week (5) must lie between 0 and 4");
        assertThatThrownBy(() -> builder.count(anna, 0, -2)).hasMessage("amount (-2) must not be negative");
        builder.build();
        assertThatThrownBy(builder::build)
                .hasMessage("builder must build once. Maybe a new one is needed for each table?");
    }

    private static List<String> cells(PersonWeeks table, WeekSet weeks) {
        List<String> cells = new ArrayList<>();
        table.visit(
                weeks,
                (person, week, count, exposure) -> cells.add(person + " " + week + " " + count + " " + exposure));
        return cells;
    }
}
