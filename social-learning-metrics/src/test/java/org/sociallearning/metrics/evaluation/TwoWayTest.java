package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("E3")
class TwoWayTest {

    private static final WeekSet BEFORE = WeekSet.range(0, 4);
    private static final WeekSet AFTER = WeekSet.range(4, 8);

    @Test
    void givesAHandWorkedComparisonOfRates() {
        // Two people for two and two weeks. Totals 1 1 | 2 4 of the one, 3 3 | 3 9 of the other.
        PersonWeeks table = table(new long[][] {{1, 1, 2, 4}, {3, 3, 3, 9}});
        Change.Compared change =
                (Change.Compared) WeeklyMeasure.rate(table).change(WeekSet.range(0, 2), WeekSet.range(2, 4));

        // theta = log(18/8); left out: log(12/6) and log(6/2), variance (log 3 - log 2)^2 / 4 (n = 2)
        assertThat(change.logRatio()).isCloseTo(Math.log(2.25), within(1e-12));
        assertThat(change.personVariance()).isCloseTo(Math.pow(Math.log(1.5), 2) / 4, within(1e-12));
        // weekly logs log 4.5/2 twice, log 5.5/2 and log 13.5/2: s2 = (log(13.5/5.5))^2 / 2 / 2
        double s2 = Math.pow(Math.log(13.5 / 5.5), 2) / 4;
        // 2 + 2 weeks: Sigma rows .5^d; c'Sigma c = (4 + 2(.5 + .5) - 2(.25 + .125 + .5 + .25)) / 4 = .9375, tr(M
        // Sigma) = .5
        assertThat(change.weekVariance()).isCloseTo(.9375 / .5 * s2, within(1e-12));
        assertThat(change.people()).isEqualTo(2);
        assertThat(change.before()).isEqualTo(2);
        assertThat(change.after()).isEqualTo(4.5);
    }

    @Test
    void givesTheIntervalThatLeavesNoChangeOutWhereItsPSaysSo() {
        Random random = new Random(4);
        int compared = 0;
        while (compared < 300) {
            PersonWeeks table = table(random(random, 12, 8, .5));
            if (WeeklyMeasure.rate(table).change(BEFORE, AFTER) instanceof Change.Compared change) {
                for (double level : new double[] {.9, .95, .99}) {
                    assertThat(change.interval(level).contains(1)).isEqualTo(change.p() >= 1 - level);
                }
                compared++;
            }
        }
    }

    @Test
    @Tag("once")
    void agreesWithPlainLoopsOverADenseTable() {
        Random random = new Random(8);
        int compared = 0;
        while (compared < 2200) {
            int w1 = 1 + random.nextInt(5);
            int w2 = 2 + random.nextInt(4);
            long[][] counts = random(random, 2 + random.nextInt(15), w1 + w2, .3);
            long[][] exposure = exposure(random, counts);
            SlowTwoWay slow = new SlowTwoWay(counts, exposure, w1);
            Change rates = WeeklyMeasure.rate(table(counts, exposure))
                    .change(WeekSet.range(0, w1), WeekSet.range(w1, w1 + w2));
            if (rates instanceof Change.Compared change) {
                slow.checkRates(change);
                compared++;
            }
            Change members = WeeklyMeasure.shareOfMembers(table(counts, exposure))
                    .change(WeekSet.range(0, w1), WeekSet.range(w1, w1 + w2));
            if (members instanceof Change.Compared change) {
                slow.checkMembers(change);
                compared++;
            }
        }
    }

    @Test
    @Tag("once")
    void agreesWithPlainLoopsForSharesOfThings() {
        Random random = new Random(6);
        int compared = 0;
        while (compared < 1000) {
            int w1 = 2 + random.nextInt(4);
            int w2 = 2 + random.nextInt(4);
            long[][] all = random(random, 2 + random.nextInt(15), w1 + w2, .3);
            long[][] hits = new long[all.length][w1 + w2];
            PersonWeeks.Builder builder = PersonWeeks.overThings(w1 + w2);
            for (int i = 0; i < all.length; i++) {
                int person = builder.person();
                for (int w = 0; w < w1 + w2; w++) {
                    hits[i][w] = all[i][w] == 0 ? 0 : random.nextInt((int) all[i][w] + 1);
                    builder.expose(person, w, all[i][w]).count(person, w, hits[i][w]);
                }
            }
            Change share = WeeklyMeasure.shareOfThings(builder.build())
                    .change(WeekSet.range(0, w1), WeekSet.range(w1, w1 + w2));
            if (share instanceof Change.Compared change) {
                new SlowTwoWay(hits, all, w1).checkThings(change);
                compared++;
            }
        }
    }

    @Test
    void doesNotDependOnTheOrderOfPeople() {
        Random random = new Random(12);
        for (int round = 0; round < 200; round++) {
            List<long[]> people = new ArrayList<>(List.of(random(random, 20, 8, .4)));
            PersonWeeks one = table(people.toArray(long[][]::new));
            Collections.shuffle(people, random);
            PersonWeeks other = table(people.toArray(long[][]::new));
            assertThat(WeeklyMeasure.rate(other).change(BEFORE, AFTER))
                    .isEqualTo(WeeklyMeasure.rate(one).change(BEFORE, AFTER));
            assertThat(WeeklyMeasure.shareOfMembers(other).change(BEFORE, AFTER))
                    .isEqualTo(WeeklyMeasure.shareOfMembers(one).change(BEFORE, AFTER));
        }
    }

    @Test
    void saysWhyThereIsNoComparison() {
        assertThat(rates(new long[0][8])).isEqualTo(new Change.Undefined(Gap.NO_PEOPLE, 0, 0, 0));
        assertThat(rates(new long[3][8])).isEqualTo(new Change.Undefined(Gap.NO_EVENTS, 0, 4, 4));
        assertThat(rates(new long[][] {{1, 2, 3, 4, 0, 0, 0, 0}, {1, 1, 1, 1, 0, 0, 0, 0}}))
                .isEqualTo(new Change.Undefined(Gap.NO_EVENTS, 2, 4, 4));
        assertThat(rates(new long[][] {{1, 2, 3, 4, 5, 6, 7, 8}}))
                .isEqualTo(new Change.Undefined(Gap.ONE_PERSON, 1, 4, 4));
        assertThat(rates(new long[][] {{1, 2, 3, 4, 5, 6, 7, 8}, {0, 0, 0, 0, 1, 0, 0, 0}}))
                .isEqualTo(new Change.Undefined(Gap.ONE_PERSON_DECIDES, 2, 4, 4));
        assertThat(rates(new long[][] {{1, 1, 1, 1, 2, 2, 2, 2}, {1, 1, 1, 1, 2, 2, 2, 2}}))
                .isEqualTo(new Change.Undefined(Gap.NO_VARIATION, 2, 4, 4));
        PersonWeeks two = table(new long[][] {{1, 2}, {1, 1}});
        assertThat(WeeklyMeasure.rate(two).change(WeekSet.of(0), WeekSet.of(1)))
                .isEqualTo(new Change.Undefined(Gap.TOO_FEW_WEEKS, 2, 1, 1));
        PersonWeeks always = table(new long[][] {{1, 2, 1, 1}, {1, 1, 1, 1}});
        assertThat(WeeklyMeasure.shareOfMembers(always).change(WeekSet.range(0, 2), WeekSet.range(2, 4)))
                .isEqualTo(new Change.Undefined(Gap.NONE_OR_ALL, 2, 2, 2));
    }

    @Test
    void leavesOutWeeksInWhichNobodyWasThere() {
        PersonWeeks.Builder builder = PersonWeeks.overTime(9);
        for (int i = 0; i < 3; i++) {
            int person = builder.person();
            builder.exposeFully(person, 1, 9);
            for (int week = 1; week < 9; week++) {
                builder.count(person, week, 1 + (week * 7 + i * 3) % 4);
            }
        }
        Change.Compared change =
                (Change.Compared) WeeklyMeasure.rate(builder.build()).change(WeekSet.range(0, 5), WeekSet.range(5, 9));

        assertThat(change.weeksBefore()).isEqualTo(4);
        assertThat(change.weeksAfter()).isEqualTo(4);
    }

    @Test
    void isLessSureAcrossAGapBetweenPeriods() {
        double adjacent = WeekNoise.of(WeekSet.range(0, 4), WeekSet.range(4, 8)).factor();
        double apart = WeekNoise.of(WeekSet.range(0, 4), WeekSet.range(12, 16)).factor();

        assertThat(apart).isGreaterThan(adjacent);
    }

    @Test
    void rejectsPeriodsThatShareAWeek() {
        WeeklyMeasure measure = WeeklyMeasure.rate(table(new long[2][8]));

        assertThatThrownBy(() -> measure.change(WeekSet.of(0, 1), WeekSet.of(1, 2)))
                .hasMessage("periods (weeks [0, 1]) and (weeks [1, 2]) must not share a week");
        assertThatThrownBy(() -> measure.change(WeekSet.of(0, 1), WeekSet.of(8)))
                .hasMessage("week (8) must be one of the 8 weeks of the table");
    }

    private static Change rates(long[][] counts) {
        return WeeklyMeasure.rate(table(counts)).change(BEFORE, AFTER);
    }

    /** Everybody is there all the time. */
    static PersonWeeks table(long[][] counts) {
        int weeks = counts.length == 0 ? 8 : counts[0].length;
        PersonWeeks.Builder builder = PersonWeeks.overTime(weeks);
        for (long[] row : counts) {
            int person = builder.person();
            builder.exposeFully(person, 0, weeks);
            for (int week = 0; week < weeks; week++) {
                builder.count(person, week, row[week]);
            }
        }
        return builder.build();
    }

    private static PersonWeeks table(long[][] counts, long[][] exposure) {
        PersonWeeks.Builder builder = PersonWeeks.overTime(counts[0].length);
        for (int i = 0; i < counts.length; i++) {
            int person = builder.person();
            for (int week = counts[i].length - 1; week >= 0; week--) {
                builder.expose(person, week, exposure[i][week]).count(person, week, counts[i][week]);
            }
        }
        return builder.build();
    }

    private static long[][] random(Random random, int people, int weeks, double active) {
        long[][] counts = new long[people][weeks];
        for (long[] row : counts) {
            for (int week = 0; week < weeks; week++) {
                row[week] = random.nextDouble() < active ? 1 + (long) (-3 * Math.log(1 - random.nextDouble())) : 0;
            }
        }
        return counts;
    }

    private static long[][] exposure(Random random, long[][] counts) {
        long[][] exposure = new long[counts.length][counts[0].length];
        for (int i = 0; i < counts.length; i++) {
            int join = random.nextInt(counts[i].length);
            for (int week = 0; week < counts[i].length; week++) {
                counts[i][week] = week < join ? 0 : counts[i][week];
                exposure[i][week] =
                        week < join ? 0 : week == join ? 1 + random.nextInt(600_000_000) : PersonTotals.WEEK_MILLIS;
            }
        }
        return exposure;
    }
}
