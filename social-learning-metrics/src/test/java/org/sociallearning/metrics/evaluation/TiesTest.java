package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("I3")
class TiesTest {

    @Test
    void givesTheWorkedExample() {
        Ties ties =
                Ties.builder().add(0, 1).add(1, 0).add(1, 2).add(1, 2).add(3, 3).build();

        assertThat(ties.directed()).isEqualTo(3);
        assertThat(ties.density(4)).hasValue(.25);
        assertThat(ties.reciprocity().orElseThrow()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(ties.pairs()).isEqualTo(2);
        assertThat(ties.peopleWithTie()).isEqualTo(3);
        assertThat(ties.components()).containsExactly(3);
        assertThat(ties.largestComponent()).containsExactly(true, true, true, false);
    }

    @Test
    void knowsNothingOfNoTies() {
        Ties ties = Ties.builder().build();

        assertThat(ties.reciprocity()).isEmpty();
        assertThat(ties.density(1)).isEmpty();
        assertThat(ties.density(2)).hasValue(0);
        assertThat(ties.components()).isEmpty();
        assertThat(ties.largestComponent()).doesNotContain(true);
        assertThat(ties.acrossUnits(new int[] {0, 1})).isEqualTo(new AcrossUnits.Undefined(Gap.NO_TIES));
    }

    @Test
    void givesTheTiesAcrossUnitsOfTheWorkedExample() {
        int[] unit = new int[30];
        Arrays.fill(unit, 15, 30, 1);

        AcrossUnits.Known known = (AcrossUnits.Known) AcrossUnits.of(6, 4, unit);

        assertThat(known.index()).isCloseTo(-.2, within(1e-12));
        assertThat(known.expected()).isCloseTo(.03448275862068961, within(1e-12));
        assertThat(known.beyondExpected()).isCloseTo(-.2344827586206896, within(1e-12));
    }

    @Test
    void saysWhyThereIsNoReadingAcrossUnits() {
        assertThat(AcrossUnits.of(3, 0, new int[] {2, 2, 2})).isEqualTo(new AcrossUnits.Undefined(Gap.ONE_UNIT));
        assertThat(AcrossUnits.of(3, 1, new int[] {0, 1, 1, -1}))
                .isEqualTo(new AcrossUnits.Undefined(Gap.UNITS_UNKNOWN));
        assertThat(AcrossUnits.of(3, 1, new int[] {0, 1, 1, 1, -1})).isInstanceOf(AcrossUnits.Known.class);
    }

    @Test
    void agreesWithAMatrixOfPeople() {
        Random random = new Random(17);
        for (int round = 0; round < 1200; round++) {
            int n = 2 + random.nextInt(9);
            boolean[][] tie = new boolean[n][n];
            Ties.Builder builder = Ties.builder();
            for (int i = random.nextInt(3 * n); i > 0; i--) {
                int from = random.nextInt(n);
                int to = random.nextInt(n);
                builder.add(from, to);
                tie[from][to] |= from != to;
            }
            int[] unit = random.ints(n, 0, 3).toArray();
            check(builder.build(), tie, unit);
        }
    }

    @Test
    void rejectsANegativePerson() {
        assertThatThrownBy(() -> Ties.builder().add(0, -1)).hasMessage("people (0, -1) must not be negative");
    }

    private static void check(Ties ties, boolean[][] tie, int[] unit) {
        int n = tie.length;
        int directed = 0;
        int mutual = 0;
        int internal = 0;
        int external = 0;
        boolean[][] reach = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                directed += tie[i][j] ? 1 : 0;
                mutual += tie[i][j] && tie[j][i] ? 1 : 0;
                reach[i][j] = tie[i][j] || tie[j][i];
                if (i < j && reach(tie, i, j)) {
                    internal += unit[i] == unit[j] ? 1 : 0;
                    external += unit[i] == unit[j] ? 0 : 1;
                }
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    reach[i][j] |= reach[i][k] && reach[k][j];
                }
            }
        }
        assertThat(ties.directed()).isEqualTo(directed);
        assertThat(ties.reciprocated()).isEqualTo(mutual);
        assertThat(ties.pairs()).isEqualTo(internal + external);
        assertThat(ties.components()).isEqualTo(sizes(reach));
        boolean[] largest = ties.largestComponent();
        assertThat(IntStream.range(0, largest.length).filter(i -> largest[i]).count())
                .isEqualTo(ties.components().length == 0 ? 0 : ties.components()[0]);
        for (int i = 0; i < largest.length; i++) {
            for (int j = 0; j < largest.length; j++) {
                assertThat(!reach[i][j] || largest[i] == largest[j]).isTrue();
            }
        }
        assertThat(ties.acrossUnits(unit)).isEqualTo(AcrossUnits.of(internal, external, unit));
    }

    private static boolean reach(boolean[][] tie, int i, int j) {
        return tie[i][j] || tie[j][i];
    }

    private static int[] sizes(boolean[][] reach) {
        int[] sizes = new int[reach.length];
        for (int i = 0; i < reach.length; i++) {
            boolean first = true;
            int size = 0;
            for (int j = 0; j < reach.length; j++) {
                first &= !reach[i][j] || j >= i;
                size += reach[i][j] ? 1 : 0;
            }
            sizes[i] = first ? -size : 0;
        }
        return Arrays.stream(sizes)
                .filter(size -> size < 0)
                .sorted()
                .map(size -> -size)
                .toArray();
    }
}
