package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.house.Requirement;

/** The time to the first answer of 612 questions, against R's survival package. */
@Tag("once")
@Requirement("T1")
class DurationsReferenceTest {

    private static final double HOUR = 3_600_000;

    @Test
    void reproducesEveryStepOfTheCurve() {
        KaplanMeier curve = curve();
        List<Map<String, String>> rows = Reference.table("reference/stackexchange-km-first-answer.csv");

        int step = 0;
        for (Map<String, String> row : rows) {
            if (row.get("events").equals("0")) {
                continue;
            }
            KaplanMeier.Step mine = curve.steps().get(step++);
            assertThat(mine.time() / HOUR).isCloseTo(Double.parseDouble(row.get("hours")), within(1e-6));
            assertThat(mine.atRisk()).isEqualTo(Integer.parseInt(row.get("n_at_risk")));
            assertThat(mine.ended()).isEqualTo(Integer.parseInt(row.get("events")));
            assertThat(mine.survival()).isCloseTo(Double.parseDouble(row.get("survival")), within(1e-9));
            assertThat(mine.standardError()).isCloseTo(Double.parseDouble(row.get("std_err")), within(1e-9));
        }
        assertThat(step).isEqualTo(curve.steps().size());
    }

    @TestFactory
    Stream<DynamicTest> reproducesTheRowsAboutIt() {
        KaplanMeier curve = curve();
        return Reference.rows("stackexchange.csv").stream()
                .filter(row -> row.id().equals("se-first-answer"))
                .map(row -> dynamicTest(row.quantity(), () -> row.check(value(curve, row.quantity()))));
    }

    @Test
    void reproducesTheShareAnsweredWithinAWeek() {
        Reference.row("stackexchange.csv", "se-coverage-7d", "answers only to questions: 1-S(7 d)")
                .check(curve().endedWithin((long) (168 * HOUR), .95).point().orElseThrow());
    }

    private static double value(KaplanMeier curve, String quantity) {
        if (quantity.equals("contributions")) {
            return curve.things();
        }
        if (quantity.startsWith("events")) {
            return curve.steps().stream().mapToInt(KaplanMeier.Step::ended).sum();
        }
        if (quantity.startsWith("KM quantile")) {
            return MethodsReferenceTest.quantile(curve, quantity.substring(3).replace(" hours", "")) / HOUR;
        }
        int open = quantity.indexOf('(');
        long t = (long) (HOUR * Double.parseDouble(quantity.substring(open + 1, quantity.indexOf(" h)"))));
        if (quantity.startsWith("S(")) {
            return curve.survival(t);
        }
        return curve.steps().stream()
                .filter(step -> step.time() <= t)
                .reduce((one, two) -> two)
                .orElseThrow()
                .standardError();
    }

    private static KaplanMeier curve() {
        Durations.Builder builder = Durations.builder();
        for (Map<String, String> row : Reference.table("reference/stackexchange-first-answer-durations.csv")) {
            // The file has no authors, so each question counts as one.
            int author = builder.author();
            long millis = Math.round(Double.parseDouble(row.get("hours")) * HOUR);
            if (row.get("event").equals("1")) {
                builder.ended(author, millis);
            } else {
                builder.open(author, millis);
            }
        }
        return KaplanMeier.of(builder.build());
    }
}
