package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("E4")
class GuardsTest {

    private static final WeekSet BEFORE = WeekSet.range(0, 4);
    private static final WeekSet AFTER = WeekSet.range(4, 8);

    @Test
    void objectsToAChangeOfWhichTheBaselinesSlopeMakesHalf() {
        // Pooled weekly rates grow by a fixed factor all along, so the slope predicts the whole change.
        Guards guards = Guards.ofSettledThing(growing(100, 110, 121, 133, 146, 161, 177, 195), BEFORE, AFTER);

        assertThat(guards.objections()).singleElement().isInstanceOfSatisfying(Caveat.Trend.class, trend -> {
            // slope log 1.1 a week over 4 weeks
            assertThat(trend.expected()).isCloseTo(4 * Math.log(1.1), within(.01));
            assertThat(trend.seen()).isCloseTo(4 * Math.log(1.1), within(.01));
        });
    }

    @Test
    void doesNotObjectToAJumpAfterALevelBaselineOrOneThatGoesTheOtherWay() {
        assertThat(Guards.ofSettledThing(growing(100, 104, 98, 101, 200, 210, 205, 195), BEFORE, AFTER)
                        .objections())
                .isEmpty();
        assertThat(Guards.ofSettledThing(growing(133, 121, 110, 100, 200, 210, 205, 195), BEFORE, AFTER)
                        .objections())
                .isEmpty();
    }

    @Test
    void objectsWhereTheChangeIsGoneAfterTwoWeeks() {
        WeeklyMeasure measure = growing(100, 104, 98, 101, 99, 103, 400, 380, 101, 104, 97, 100);

        Guards guards = Guards.ofNewThing(measure, WeekSet.range(0, 6), WeekSet.range(6, 12));

        assertThat(guards.objections()).containsExactly(new Caveat.Novelty(true));
    }

    @Test
    void doesNotObjectWhereTheChangeLasts() {
        WeeklyMeasure measure = growing(100, 104, 98, 101, 99, 103, 400, 380, 401, 404, 397, 400);

        assertThat(Guards.ofNewThing(measure, WeekSet.range(0, 6), WeekSet.range(6, 12)))
                .isEqualTo(Guards.none());
    }

    @Test
    void letsNoveltyStandAsANoteBelowSixWeeks() {
        Guards guards = Guards.ofNewThing(growing(100, 104, 98, 101, 200, 210, 205, 195), BEFORE, AFTER);

        assertThat(guards.objections()).isEmpty();
        assertThat(guards.notes()).containsExactly(new Caveat.Novelty(false));
    }

    @Test
    void saysNothingAboutAChangeThatCannotBeComputed() {
        assertThat(Guards.ofNewThing(growing(0, 0, 0, 0, 0, 0, 0, 0), BEFORE, AFTER))
                .isEqualTo(Guards.none());
    }

    @Test
    void keepsObjectionsApartFromNotes() {
        Caveat season = new Caveat.Plain(Caveat.Kind.SEASON);

        assertThat(Guards.none().withNotes(List.of(season))).isEqualTo(new Guards(List.of(), List.of(season)));
    }

    /** Twelve people who share the given weekly totals unevenly. */
    private static WeeklyMeasure growing(long... totals) {
        long[][] counts = new long[12][totals.length];
        for (int w = 0; w < totals.length; w++) {
            long left = totals[w];
            for (int i = 0; i < 11; i++) {
                counts[i][w] = totals[w] * (1 + i % 4) / 40;
                left -= counts[i][w];
            }
            counts[11][w] = left;
        }
        return WeeklyMeasure.rate(TwoWayTest.table(counts));
    }
}
