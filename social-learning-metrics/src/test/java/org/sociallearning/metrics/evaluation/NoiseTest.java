package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The worked examples of the two noises within a period, of the week constants and of the jackknife. */
class NoiseTest {

    @Test
    void givesTheWorkedExampleOfMembers() {
        PersonWeeks table = TwoWayTest.table(new long[][] {{1, 0, 0, 0}, {1, 2, 3, 0}});

        assertThat(MemberNoise.of(members(table, 4))).isCloseTo(2, within(1e-12));
    }

    @Test
    void givesTheWorkedExampleOfThings() {
        PersonWeeks.Builder builder = PersonWeeks.overThings(2);
        int one = builder.person();
        int other = builder.person();
        builder.expose(one, 0, 2).expose(one, 1, 2).count(one, 0, 2);
        builder.expose(other, 0, 2).expose(other, 1, 2).count(other, 0, 1).count(other, 1, 1);
        PersonWeeks table = builder.build();

        assertThat(ThingNoise.of(table, things(table, 2))).isCloseTo(2, within(1e-12));
        assertThat(ThingNoise.of(table, things(table, 1))).isZero();
    }

    @Test
    void isTheSameForMembersAndForThingsWhereEverybodyHasOneThingAWeek() {
        long[][] counts = {{1, 0, 1, 1, 0}, {0, 0, 1, 0, 0}, {1, 1, 1, 0, 1}};
        PersonWeeks.Builder builder = PersonWeeks.overThings(5);
        for (long[] row : counts) {
            int person = builder.person();
            for (int week = 0; week < 5; week++) {
                builder.expose(person, week, 1).count(person, week, row[week]);
            }
        }
        PersonWeeks table = builder.build();

        assertThat(ThingNoise.of(table, things(table, 5)))
                .isCloseTo(MemberNoise.of(members(TwoWayTest.table(counts), 5)), within(1e-12));
    }

    @Test
    void isZeroWhereNobodyOrEverybodyIsActive() {
        assertThat(MemberNoise.of(members(TwoWayTest.table(new long[2][3]), 3))).isZero();
        assertThat(MemberNoise.of(members(TwoWayTest.table(new long[][] {{1, 1}, {2, 1}}), 2)))
                .isZero();
    }

    @Test
    void givesTheWorkedExampleOfTheWeekConstants() {
        // stackexchange.csv, week-test-constants
        WeekNoise four = WeekNoise.of(WeekSet.range(0, 4), WeekSet.range(4, 8));
        assertThat(four.factor()).isCloseTo(1.25655, within(5e-6));
        assertThat(four.degreesOfFreedom()).isCloseTo(4.9804, within(5e-5));
        WeekNoise eight = WeekNoise.of(WeekSet.range(3, 11), WeekSet.range(11, 19));
        assertThat(eight.factor()).isCloseTo(.71741, within(5e-6));
        assertThat(eight.degreesOfFreedom()).isCloseTo(9.8175, within(5e-5));
    }

    @Test
    void givesTheWorkedExampleOfTheJackknife() {
        assertThat(Jackknife.variance(new double[] {3, 1, 2})).isCloseTo(4 / 3.0, within(1e-15));
        assertThat(Jackknife.variance(new double[] {5})).isZero();
    }

    @Test
    void asksStudentsDistributionForFractionalDegreesOfFreedomToo() {
        // R: qt(.975, 9), qt(.975, 9.8174597288), 2 * pt(-2.483976639653324, 9.81745972880309)
        assertThat(Student.critical(9, .95)).isCloseTo(2.262157162740992, within(1e-9));
        assertThat(Student.twoSided(-2.483976639653324, 9.81745972880309)).isCloseTo(.03272743783795391, within(1e-12));
        assertThat(Student.twoSided(0, 3)).isEqualTo(1);
    }

    private static Slice members(PersonWeeks table, int weeks) {
        Slice.Reading reading = new Slice.Reading() {
            @Override
            public long numerator(long count, long exposure) {
                return count > 0 ? 1 : 0;
            }

            @Override
            public long denominator(long count, long exposure) {
                return 1;
            }
        };
        return Slice.of(table, WeekSet.range(0, weeks), reading, 1);
    }

    private static Slice things(PersonWeeks table, int weeks) {
        Slice.Reading reading = new Slice.Reading() {
            @Override
            public long numerator(long count, long exposure) {
                return count;
            }

            @Override
            public long denominator(long count, long exposure) {
                return exposure;
            }
        };
        return Slice.of(table, WeekSet.range(0, weeks), reading, 1);
    }
}
