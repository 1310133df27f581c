package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("I7")
class LogOddsTest {

    @Test
    void givesTheWorkedExample() {
        LogOdds first = LogOdds.between(new long[] {10, 3, 0, 7}, new long[] {4, 9, 5, 2}, 10)
                .get(0);

        // NumPy, Monroe et al. (2008) equations 15 to 22
        assertThat(first.delta()).isCloseTo(-.8979415932059587, within(1e-12));
        assertThat(first.z()).isCloseTo(-1.9716778492047387, within(1e-12));
    }

    @Test
    void isZeroWhereThereIsNothingToCompare() {
        assertThat(LogOdds.between(new long[0], new long[0], 100)).isEmpty();
        assertThat(LogOdds.between(new long[] {0, 4, 2}, new long[] {0, 1, 3}, 100)
                        .get(0))
                .isEqualTo(new LogOdds(0, 0));
        assertThat(LogOdds.between(new long[] {5}, new long[] {9}, 100)).containsExactly(new LogOdds(0, 0));
        assertThat(LogOdds.between(new long[2], new long[2], 100)).containsOnly(new LogOdds(0, 0));
    }

    @Test
    void reproducesTheTagsOfTheReferenceCommunity() {
        List<Map<String, String>> rows = Reference.table("reference/stackexchange-topics-logodds.csv");
        long[] before = column(rows, "questions_before_2018_06_01");
        long[] after = column(rows, "questions_from_2018_06_01");

        List<LogOdds> hundred = LogOdds.between(before, after, LogOdds.STRENGTH);
        List<LogOdds> fiveHundred = LogOdds.between(before, after, 500);

        for (int i = 0; i < rows.size(); i++) {
            assertThat(hundred.get(i).delta()).isCloseTo(number(rows.get(i), "delta_alpha0_100"), within(1e-9));
            assertThat(hundred.get(i).z()).isCloseTo(number(rows.get(i), "z_alpha0_100"), within(1e-9));
            assertThat(fiveHundred.get(i).z()).isCloseTo(number(rows.get(i), "z_alpha0_500"), within(1e-9));
        }
    }

    @Test
    void turnsItsSignWhenThePeriodsAreSwappedAndAgreesWithTheEquations() {
        Random random = new Random(21);
        for (int round = 0; round < 1000; round++) {
            int topics = 2 + random.nextInt(6);
            long[] before = random.longs(topics, 0, 12).toArray();
            long[] after = random.longs(topics, 0, 12).toArray();
            before[0]++;
            after[1]++;
            List<LogOdds> forth = LogOdds.between(before, after, 100);
            List<LogOdds> back = LogOdds.between(after, before, 100);
            for (int w = 0; w < topics; w++) {
                assertThat(forth.get(w).delta()).isCloseTo(-back.get(w).delta(), within(1e-12));
                assertThat(forth.get(w).delta()).isCloseTo(slowDelta(before, after, w), within(1e-12));
            }
        }
    }

    @Test
    void rejectsUnequalLists() {
        assertThatThrownBy(() -> LogOdds.between(new long[1], new long[2], 100))
                .hasMessage("topics before (1) must be as many as after (2)");
    }

    private static double slowDelta(long[] before, long[] after, int w) {
        double all = 0;
        for (int i = 0; i < before.length; i++) {
            all += before[i] + after[i];
        }
        double alpha = 100 * (before[w] + after[w]) / all;
        return before[w] + after[w] == 0 ? 0 : logit(after, w, alpha) - logit(before, w, alpha);
    }

    private static double logit(long[] counts, int w, double alpha) {
        double others = 100 - alpha;
        for (int i = 0; i < counts.length; i++) {
            others += i == w ? 0 : counts[i];
        }
        return Math.log((counts[w] + alpha) / others);
    }

    private static long[] column(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToLong(row -> Long.parseLong(row.get(name))).toArray();
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }
}
