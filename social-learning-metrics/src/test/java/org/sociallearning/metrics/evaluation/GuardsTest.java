package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
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

    @Test
    @Tag("once")
    void agreesWithTheRulesWrittenOut() {
        Random random = new Random(14);
        int compared = 0;
        while (compared < 1000) {
            int w1 = 3 + random.nextInt(5);
            int w2 = 4 + random.nextInt(5);
            long[][] counts = new long[8][w1 + w2];
            double drift = .3 * random.nextGaussian();
            for (long[] row : counts) {
                for (int w = 0; w < row.length; w++) {
                    row[w] = (long) (random.nextInt(6) * Math.exp(drift * w / 2));
                }
            }
            WeekSet before = WeekSet.range(0, w1);
            WeekSet after = WeekSet.range(w1, w1 + w2);
            WeeklyMeasure measure = WeeklyMeasure.rate(TwoWayTest.table(counts));
            if (measure.change(before, after) instanceof Change.Compared change) {
                Guards guards = Guards.ofNewThing(measure, before, after);
                double expected = slowSlope(counts, w1) * (w1 + w2) / 2.0;
                boolean trend =
                        expected * change.logRatio() > 0 && Math.abs(expected) >= .5 * Math.abs(change.logRatio());
                Change rest = measure.change(before, WeekSet.range(w1 + 2, w1 + w2));
                boolean novel = w2 >= 6
                        && !(rest instanceof Change.Compared late
                                && late.logRatio() * change.logRatio() > 0
                                && late.p() <= .05);
                assertThat(guards.objections())
                        .extracting(Caveat::kind)
                        .containsExactlyElementsOf(
                                Stream.of(trend ? Caveat.Kind.TREND : null, novel ? Caveat.Kind.NOVELTY : null)
                                        .filter(Objects::nonNull)
                                        .toList());
                assertThat(guards.notes()).hasSize(w2 < 6 ? 1 : 0);
                compared++;
            }
        }
    }

    /** Least squares as the weighted mean of the slopes between all pairs of weeks. */
    private static double slowSlope(long[][] counts, int weeks) {
        double top = 0;
        double bottom = 0;
        for (int a = 0; a < weeks; a++) {
            for (int b = a + 1; b < weeks; b++) {
                top += (b - a) * (weekly(counts, b) - weekly(counts, a));
                bottom += (double) (b - a) * (b - a);
            }
        }
        return top / bottom;
    }

    private static double weekly(long[][] counts, int week) {
        double sum = .5;
        for (long[] row : counts) {
            sum += row[week];
        }
        return Math.log(sum / counts.length);
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
