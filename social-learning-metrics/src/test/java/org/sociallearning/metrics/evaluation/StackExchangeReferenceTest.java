package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sociallearning.house.Requirement;

/** Levels and changes on the community of the reference tables, to the tolerances given there. */
@Tag("once")
@Requirement("E4")
class StackExchangeReferenceTest {

    @Test
    void reproducesTheVolumeOfTheLaterPeriod() {
        PersonTotals totals = StackExchangeTable.period("during", "_contributions");
        Estimate.WithInterval rate = (Estimate.WithInterval) Levels.rate(totals, .95);

        row("se-volume", "people").check(rate.people());
        row("se-volume", "contributions").check((double) totals.events());
        row("se-volume", "member-weeks").check(totals.base());
        row("se-volume", "contributions per member-week").check(rate.value());
        row("se-volume", "jackknife se of the log rate").check(rate.standardError());
        row("se-volume", "95% lower, jackknife").check(rate.interval().lower());
        row("se-volume", "95% upper").check(rate.interval().upper());
    }

    @Test
    void reproducesTheBreadthOfTheLaterPeriod() {
        Estimate.WithInterval share =
                (Estimate.WithInterval) Levels.share(StackExchangeTable.period("during", "_active_weeks"), .95);

        row("se-breadth", "person-weeks").check(share.value());
        row("se-breadth", "95% lower").check(share.interval().lower());
        row("se-breadth", "95% upper").check(share.interval().upper());
    }

    @Test
    void givesTheSameVolumeFromTheTableOfWeeks() {
        WeeklyMeasure measure = WeeklyMeasure.rate(StackExchangeTable.of(false));

        assertThat(measure.level(StackExchangeTable.DURING, .95))
                .isEqualTo(Levels.rate(StackExchangeTable.period("during", "_contributions"), .95));
    }

    @Test
    void reproducesTheTwoWayComparisonOfRates() {
        Change.Compared change = compared(WeeklyMeasure.rate(StackExchangeTable.of(true)));

        row("se-paired", "people").check(change.people());
        row("se-paired", "people with any contribution").check(change.activePeople());
        row("se-paired", "rate before").check(change.before());
        row("se-paired", "rate during").check(change.after());
        row("se-paired", "rate ratio").check(change.ratio());
        row("se-paired", "jackknife se of log ratio").check(Math.sqrt(change.personVariance()));
        double half = Student.critical(change.people() - 1, .95) * Math.sqrt(change.personVariance());
        row("se-paired", "95% lower, jackknife t").check(Math.exp(change.logRatio() - half));
        row("se-paired", "95% upper, jackknife t").check(Math.exp(change.logRatio() + half));
        row("se-twoway", "log rate ratio").check(change.logRatio());
        row("se-twoway", "Vp").check(change.personVariance());
        row("se-twoway", "s2").check(change.weekVariance() / .71740553535746);
        row("se-twoway", "k ")
                .check(WeekNoise.of(StackExchangeTable.BEFORE, StackExchangeTable.DURING)
                        .factor());
        row("se-twoway", "Vw").check(change.weekVariance());
        row("se-twoway", "df").check(change.degreesOfFreedom());
        row("se-twoway", "t").check(change.t());
        row("se-twoway", "p two.sided").check(change.p());
        row("se-twoway", "ratio 95% lower").check(change.interval(.95).lower());
        row("se-twoway", "ratio 95% upper").check(change.interval(.95).upper());
    }

    @Test
    void comparesEverybodyWithExposure() {
        Change.Compared change = compared(WeeklyMeasure.rate(StackExchangeTable.of(false)));

        // README of the reference tables: 3,402 people, ratio .75738, Vp .0184797
        assertThat(change.people()).isEqualTo(3402);
        assertThat(change.ratio()).isCloseTo(.75738, within(5e-6));
        assertThat(change.personVariance()).isCloseTo(.0184797, within(5e-8));
    }

    @Test
    void reproducesTheTwoWayComparisonOfShares() {
        PersonWeeks table = StackExchangeTable.of(true);
        Change.Compared change = compared(WeeklyMeasure.shareOfMembers(table));

        row("se-breadth-twoway", "share").check(change.before());
        row("se-breadth-twoway", "during").check(change.after());
        row("se-breadth-twoway", "log odds ratio").check(change.logRatio());
        row("se-breadth-twoway", "Vp").check(change.personVariance());
        row("se-breadth-twoway", "Vw").check(change.weekVariance());
        row("se-breadth-twoway", "t").check(change.t());
        row("se-breadth-twoway", "p two.sided").check(change.p());
        row("se-breadth-twoway", "odds ratio 95% lower")
                .check(change.interval(.95).lower());
        row("se-breadth-twoway", "odds ratio 95% upper")
                .check(change.interval(.95).upper());
    }

    @ParameterizedTest
    @CsvSource({"3,3", "4,4", "6,6", "8,4", "8,8", "12,12"})
    void reproducesTheConstantsOfTheWeekTest(int before, int after) {
        WeekNoise noise = WeekNoise.of(WeekSet.range(0, before), WeekSet.range(before, before + after));

        row("week-test-constants", "W=" + before + "+" + after + ", rho=.5: k").check(noise.factor());
        row("week-test-constants", "W=" + before + "+" + after + ", rho=.5: df").check(noise.degreesOfFreedom());
    }

    @Test
    void reproducesTheWeekTestOnAllMembers() {
        List<Map<String, String>> weeks = Reference.table("reference/stackexchange-weeks.csv").stream()
                .filter(row -> row.get("week_start_utc").compareTo("2018-05-07") >= 0
                        && row.get("week_start_utc").compareTo("2018-08-27") < 0)
                .toList();
        double[] mean = new double[2];
        double squares = 0;
        for (int period = 0; period < 2; period++) {
            double[] logs = weeks.subList(8 * period, 8 * period + 8).stream()
                    .mapToDouble(row -> Math.log(number(row, "contributions") / number(row, "member_weeks")))
                    .toArray();
            mean[period] = Jackknife.sum(logs) / 8;
            for (double log : logs) {
                squares += (log - mean[period]) * (log - mean[period]);
            }
        }
        WeekNoise noise = WeekNoise.of(StackExchangeTable.BEFORE, StackExchangeTable.DURING);
        double t = (mean[1] - mean[0]) / Math.sqrt(noise.factor() * squares / 14);

        row("se-weeks", "log mean weekly rate").check(mean[1] - mean[0]);
        row("se-weeks", "week test rho=.5: k").check(noise.factor());
        row("se-weeks", "week test rho=.5: df").check(noise.degreesOfFreedom());
        row("se-weeks", "week test rho=.5: t").check(t);
        row("se-weeks", "week test rho=.5: p").check(Student.twoSided(t, noise.degreesOfFreedom()));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static Change.Compared compared(WeeklyMeasure measure) {
        return (Change.Compared) measure.change(StackExchangeTable.BEFORE, StackExchangeTable.DURING);
    }

    private static Reference.Row row(String id, String quantity) {
        return Reference.row("stackexchange.csv", id, quantity);
    }
}
