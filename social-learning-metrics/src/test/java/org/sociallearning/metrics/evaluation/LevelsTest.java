package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevelsTest {

    private static final long WEEK = PersonTotals.WEEK_MILLIS;

    @Test
    void givesTheWorkedExample() {
        Estimate estimate = Levels.rate(
                weeks(new long[] {0, 1, 0, 3, 12, 2, 0, 5, 1, 40}, 4, 4, 4, 3, 4, 4, 2, 4, 4, 4), Interval.USUAL_LEVEL);

        // R: exp(log rate -/+ qt(.975, 9) se), rate-jackknife in methods.csv
        Estimate.WithInterval known = (Estimate.WithInterval) estimate;
        assertThat(known.value()).isCloseTo(1.7297297297297298, within(1e-12));
        assertThat(known.standardError()).isCloseTo(.8521087063862389, within(1e-12));
        assertThat(known.interval().lower()).isCloseTo(.25166947917876775, within(1e-12));
        assertThat(known.interval().upper()).isCloseTo(11.888469542171256, within(1e-9));
        assertThat(known.degreesOfFreedom()).isEqualTo(9);
        assertThat(known.people()).isEqualTo(10);
    }

    @Test
    void saysWhyThereIsNoRate() {
        assertThat(rate(new long[0], new long[0])).isEqualTo(new Estimate.Undefined(Gap.NO_PEOPLE));
        assertThat(rate(new long[] {0, 0}, new long[] {0, 0})).isEqualTo(new Estimate.Undefined(Gap.NO_PEOPLE));
        assertThat(rate(new long[] {3, 1}, new long[] {0, 0})).isEqualTo(new Estimate.Undefined(Gap.NOTHING_TO_SHARE));
    }

    @Test
    void givesARateWithoutAnIntervalWhereThereCanBeNone() {
        assertThat(rate(new long[] {0, 0}, new long[] {WEEK, WEEK}))
                .isEqualTo(new Estimate.WithoutInterval(0, 2, Gap.NO_EVENTS));
        assertThat(rate(new long[] {3}, new long[] {WEEK}))
                .isEqualTo(new Estimate.WithoutInterval(3, 1, Gap.ONE_PERSON));
        assertThat(rate(new long[] {3, 0}, new long[] {WEEK, WEEK}))
                .isEqualTo(new Estimate.WithoutInterval(1.5, 2, Gap.ONE_PERSON_DECIDES));
        assertThat(rate(new long[] {3, 1}, new long[] {WEEK, 0}))
                .isEqualTo(new Estimate.WithoutInterval(4, 2, Gap.ONE_PERSON_DECIDES));
    }

    @Test
    void givesTwoPeopleTheirWideInterval() {
        // leaving one out: log 3 and log 1; variance (log 3 / 2)^2 x 2 x 1/2; t(1) = 12.706
        Estimate.WithInterval known = (Estimate.WithInterval) rate(new long[] {1, 3}, new long[] {WEEK, WEEK});

        assertThat(known.standardError()).isCloseTo(Math.log(3) / 2, within(1e-12));
        assertThat(known.interval().upper())
                .isCloseTo(2 * Math.exp(12.706204736432095 * Math.log(3) / 2), within(1e-6));
    }

    @Test
    void givesPeopleWhoAreAllAlikeASinglePoint() {
        Estimate.WithInterval known = (Estimate.WithInterval) rate(new long[] {2, 2, 2}, new long[] {WEEK, WEEK, WEEK});

        assertThat(known.standardError()).isLessThan(1e-15);
        assertThat(known.interval().lower()).isCloseTo(2, within(1e-12));
        assertThat(known.interval().upper()).isCloseTo(2, within(1e-12));
    }

    @Test
    void givesASharesInterval() {
        // 6 of 12; leaving one out: 5/8, 4/8, 3/8; logits +-log(5/3), 0; variance 2/3 x 2 log(5/3)^2; t(2) = 4.302653
        Estimate.WithInterval known = (Estimate.WithInterval)
                Levels.share(PersonTotals.ofCounts(new long[] {1, 2, 3}, new long[] {4, 4, 4}), .95);

        double half = 4.302652729911275 * Math.log(5 / 3.0) * Math.sqrt(4 / 3.0);
        assertThat(known.value()).isEqualTo(.5);
        assertThat(known.interval().lower()).isCloseTo(1 / (1 + Math.exp(half)), within(1e-9));
        assertThat(known.interval().upper()).isCloseTo(1 / (1 + Math.exp(-half)), within(1e-9));
    }

    @Test
    void saysThatAShareOfNoneOrAllHasNoInterval() {
        assertThat(share(new long[] {0, 0}, new long[] {4, 4}))
                .isEqualTo(new Estimate.WithoutInterval(0, 2, Gap.NONE_OR_ALL));
        assertThat(share(new long[] {4, 4}, new long[] {4, 4}))
                .isEqualTo(new Estimate.WithoutInterval(1, 2, Gap.NONE_OR_ALL));
        assertThat(share(new long[] {4, 3}, new long[] {4, 4}))
                .isEqualTo(new Estimate.WithoutInterval(.875, 2, Gap.ONE_PERSON_DECIDES));
        assertThat(share(new long[] {0}, new long[] {0})).isEqualTo(new Estimate.Undefined(Gap.NO_PEOPLE));
    }

    @Test
    void doesNotDependOnTheOrderOfPeople() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int n = 2 + random.nextInt(40);
            long[] events = new long[n];
            long[] exposure = new long[n];
            for (int i = 0; i < n; i++) {
                events[i] = 1L + random.nextInt(50);
                exposure[i] = 1L + random.nextInt(2_000_000_000);
            }
            Estimate one = rate(events, exposure);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                long event = events[i];
                events[i] = events[j];
                events[j] = event;
                long time = exposure[i];
                exposure[i] = exposure[j];
                exposure[j] = time;
            }
            assertThat(rate(events, exposure)).isEqualTo(one);
        }
    }

    @Test
    void agreesWithLeavingOutEachPersonInTurn() {
        Random random = new Random(11);
        int compared = 0;
        while (compared < 1000) {
            int n = 2 + random.nextInt(30);
            long[] hits = new long[n];
            long[] all = new long[n];
            for (int i = 0; i < n; i++) {
                all[i] = random.nextInt(9);
                hits[i] = all[i] == 0 ? 0 : random.nextInt((int) all[i] + 1);
            }
            boolean share = random.nextBoolean();
            PersonTotals totals = PersonTotals.ofCounts(hits, all);
            Estimate estimate = share ? Levels.share(totals, .9) : Levels.rate(totals, .9);
            if (estimate instanceof Estimate.WithInterval known) {
                double slow = slowStandardError(hits, all, share);
                assertThat(known.standardError()).isCloseTo(slow, within(1e-9));
                assertThat(known.interval().contains(known.value())).isTrue();
                compared++;
            }
        }
    }

    @Test
    void rejectsImpossibleInput() {
        assertThatThrownBy(() -> PersonTotals.ofCounts(new long[1], new long[2]))
                .hasMessage("numerators (1) must be as many as denominators (2)");
        assertThatThrownBy(() -> PersonTotals.ofCounts(new long[] {-1}, new long[] {2}))
                .hasMessage("person 0: numerator (-1) and denominator (2) must not be negative");
    }

    private static double slowStandardError(long[] hits, long[] all, boolean share) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int out = 0; out < hits.length; out++) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < hits.length; i++) {
                a += i == out ? 0 : hits[i];
                b += i == out ? 0 : all[i];
            }
            if (all[out] > 0) {
                double value = share ? Math.log(a / b / (1 - a / b)) : Math.log(a / b);
                sum += value;
                squares += value * value;
                n++;
            }
        }
        return Math.sqrt(Math.max(0, squares - sum * sum / n) * (n - 1) / n);
    }

    private static PersonTotals weeks(long[] events, long... weeks) {
        long[] exposure = new long[weeks.length];
        for (int i = 0; i < weeks.length; i++) {
            exposure[i] = weeks[i] * WEEK;
        }
        return PersonTotals.perWeek(events, exposure);
    }

    private static Estimate rate(long[] events, long[] exposure) {
        return Levels.rate(PersonTotals.perWeek(events, exposure), .95);
    }

    private static Estimate share(long[] hits, long[] all) {
        return Levels.share(PersonTotals.ofCounts(hits, all), .95);
    }
}
