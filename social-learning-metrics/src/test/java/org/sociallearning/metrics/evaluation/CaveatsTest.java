package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaveatsTest {

    private static final WeekSet BEFORE = WeekSet.range(0, 4);
    private static final WeekSet AFTER = WeekSet.range(4, 8);

    @Test
    void saysThatMembersGrewFromOverAFifthOn() {
        assertThat(Caveats.ofPeople(joining(100, 25), BEFORE, AFTER)).containsExactly(new Caveat.Dilution(1.25));
        assertThat(Caveats.ofPeople(joining(100, 20), BEFORE, AFTER)).isEmpty();
    }

    @Test
    void saysThatTwoPeopleMakeMoreThanHalf() {
        long[][] counts = new long[12][8];
        for (int i = 0; i < 12; i++) {
            for (int week = 0; week < 8; week++) {
                counts[i][week] = i < 2 && week >= 4 ? 20 : 2;
            }
        }
        assertThat(Caveats.ofPeople(TwoWayTest.table(counts), BEFORE, AFTER))
                .containsExactly(new Caveat.Plain(Caveat.Kind.CONCENTRATION));
    }

    @Test
    void saysThatThoseWhoLeftDifferOnlyOfTenOrMore() {
        assertThat(Caveats.ofPeople(leaving(10, 3), BEFORE, AFTER))
                .containsExactly(new Caveat.Plain(Caveat.Kind.SURVIVORS));
        assertThat(Caveats.ofPeople(leaving(10, 1), BEFORE, AFTER)).isEmpty();
        assertThat(Caveats.ofPeople(leaving(9, 3), BEFORE, AFTER)).isEmpty();
    }

    @Test
    void saysNothingOfNobody() {
        assertThat(Caveats.ofPeople(PersonWeeks.overTime(8).build(), BEFORE, AFTER))
                .isEmpty();
    }

    @Test
    void knowsItsKind() {
        assertThat(new Caveat.Novelty(true).kind()).isEqualTo(Caveat.Kind.NOVELTY);
        assertThat(new Caveat.Trend(1, 2).kind()).isEqualTo(Caveat.Kind.TREND);
        assertThat(new Caveat.Dilution(2).kind()).isEqualTo(Caveat.Kind.DILUTION);
        assertThat(new Caveat.Denominators(5, 2).kind()).isEqualTo(Caveat.Kind.DENOMINATORS);
        assertThat(new Caveat.SeveralLooks(3).kind()).isEqualTo(Caveat.Kind.SEVERAL_LOOKS);
        assertThat(new Caveat.Plain(Caveat.Kind.SEASON).kind()).isEqualTo(Caveat.Kind.SEASON);
    }

    private static PersonWeeks joining(int first, int later) {
        PersonWeeks.Builder builder = PersonWeeks.overTime(8);
        for (int i = 0; i < first + later; i++) {
            int person = builder.person();
            builder.exposeFully(person, i < first ? 0 : 4, 8)
                    .count(person, 5, 1)
                    .count(person, 4, 1);
            if (i < first) {
                builder.count(person, 2, 1);
            }
        }
        return builder.build();
    }

    /** Thirty who stay with one contribution a week, and some who leave after the first period. */
    private static PersonWeeks leaving(int leavers, int rate) {
        PersonWeeks.Builder builder = PersonWeeks.overTime(8);
        for (int i = 0; i < 30 + leavers; i++) {
            int person = builder.person();
            int end = i < 30 ? 8 : 4;
            builder.exposeFully(person, 0, end);
            for (int week = 0; week < end; week++) {
                builder.count(person, week, i < 30 ? 1 : rate);
            }
        }
        return builder.build();
    }
}
