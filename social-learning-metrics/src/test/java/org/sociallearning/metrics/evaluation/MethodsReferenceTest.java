package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.sociallearning.house.Requirement;

/** Every row of methods.csv about a method that the product computes; the input of each is in its row. */
@Tag("once")
@Requirement("E4")
class MethodsReferenceTest {

    @TestFactory
    Stream<DynamicTest> inequality() {
        return each("gini", row -> {
            long[] amounts = numbers(row.input());
            double gini = Inequality.gini(amounts).orElseThrow();
            // The corrected form is not used; it checks the other.
            return row.quantity().startsWith("Gini, population") ? gini : gini * amounts.length / (amounts.length - 1);
        });
    }

    @TestFactory
    Stream<DynamicTest> absenceFactor() {
        return each(
                "absence-factor",
                row -> row.quantity().contains("at least half")
                        ? Inequality.fewestWhoMakeHalf(numbers(row.input())).orElseThrow()
                        : fewestWhoMakeMoreThanHalf(numbers(row.input())));
    }

    @TestFactory
    Stream<DynamicTest> rateOfOnePeriod() {
        return each("rate-jackknife", row -> {
            String[] parts = row.input().split("; person-weeks=", -1);
            long[] weeks = Arrays.stream(numbers(parts[1]))
                    .map(w -> w * PersonTotals.WEEK_MILLIS)
                    .toArray();
            PersonTotals totals = PersonTotals.perWeek(numbers(parts[0].substring(2)), weeks);
            Estimate.WithInterval rate = (Estimate.WithInterval) Levels.rate(totals, .95);
            return switch (row.quantity()) {
                case "rate per person-week" -> rate.value();
                case "jackknife se of log rate" -> rate.standardError();
                case "95% lower" -> rate.interval().lower();
                case "95% upper" -> rate.interval().upper();
                default -> throw new AssertionError(row.quantity());
            };
        });
    }

    @TestFactory
    Stream<DynamicTest> holm() {
        double[] p = {.01, .02, .03, .04, .05, .001, .2};
        return each("holm", row -> {
            double own = Double.parseDouble(row.quantity().substring("adjusted of ".length()));
            int at = DoubleStream.of(p).boxed().toList().indexOf(own);
            return Holm.adjust(p, .05).get(at).adjustedP();
        });
    }

    @TestFactory
    Stream<DynamicTest> holmWithWhatCouldNotBeTested() {
        return each(
                "holm-missing",
                row -> row.quantity().contains("m=4")
                        ? Holm.adjust(new double[] {.001, 1, .03, .04}, .05)
                                .get(2)
                                .adjustedP()
                        : Holm.adjust(new double[] {.001, .03, .04}, .05).get(1).adjustedP());
    }

    @TestFactory
    Stream<DynamicTest> logOdds() {
        List<LogOdds> topics = LogOdds.between(new long[] {10, 3, 0, 7}, new long[] {4, 9, 5, 2}, 10);
        return each("logodds-small", row -> {
            LogOdds topic = topics.get(row.quantity().charAt(row.quantity().length() - 1) - '1');
            return row.quantity().startsWith("delta") ? topic.delta() : topic.z();
        });
    }

    @TestFactory
    Stream<DynamicTest> expectedTiesAcrossUnits() {
        return each("ei-expected", row -> {
            List<Integer> unit = new ArrayList<>();
            long[] sizes = numbers(row.input().substring("unit sizes ".length()));
            for (int u = 0; u < sizes.length; u++) {
                for (long i = 0; i < sizes[u]; i++) {
                    unit.add(u);
                }
            }
            int[] units = unit.stream().mapToInt(u -> u).toArray();
            return ((AcrossUnits.Known) AcrossUnits.of(1, 1, units)).expected();
        });
    }

    @TestFactory
    Stream<DynamicTest> durations() {
        return Reference.rows("methods.csv").stream()
                .filter(row -> row.id().startsWith("km-"))
                .map(row -> dynamicTest(name(row), () -> row.checkReached(duration(row))));
    }

    private static double duration(Reference.Row row) {
        KaplanMeier curve = KaplanMeier.of(KaplanMeierTest.durations(row.input().replaceAll(" \\(.*", "")));
        String quantity = row.quantity();
        if (quantity.startsWith("S(") || quantity.startsWith("Greenwood se of S(")) {
            long t = Long.parseLong(quantity.substring(quantity.indexOf('(') + 1, quantity.indexOf(')')));
            return quantity.startsWith("S(")
                    ? curve.survival(t)
                    : curve.steps().stream()
                            .filter(step -> step.time() == t)
                            .findFirst()
                            .orElseThrow()
                            .standardError();
        }
        return quantile(curve, quantity);
    }

    /** "quantile 0.25", or with "95% lower, conf.type=log" and the like after it. */
    static double quantile(KaplanMeier curve, String quantity) {
        double p = Double.parseDouble(quantity.split("[ ,]", -1)[1]);
        if (!quantity.contains("95%")) {
            return curve.quantile(p, .95).point().orElse(Double.POSITIVE_INFINITY);
        }
        String type = quantity.substring(quantity.lastIndexOf(quantity.contains("=") ? '=' : ' ') + 1);
        return BrookmeyerCrowley.limit(curve, type, quantity.contains("lower"), p);
    }

    private static Stream<DynamicTest> each(String id, ToDoubleFunction<Reference.Row> compute) {
        List<Reference.Row> rows = Reference.rows("methods.csv").stream()
                .filter(row -> row.id().equals(id))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows.stream().map(row -> dynamicTest(name(row), () -> row.check(compute.applyAsDouble(row))));
    }

    private static String name(Reference.Row row) {
        return row.id() + " | " + row.input() + " | " + row.quantity();
    }

    private static int fewestWhoMakeMoreThanHalf(long[] amounts) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        long made = 0;
        for (int i = 1; i <= sorted.length; i++) {
            made += sorted[sorted.length - i];
            if (2 * made > Arrays.stream(sorted).sum()) {
                return i;
            }
        }
        throw new AssertionError("nobody makes anything");
    }

    private static long[] numbers(String text) {
        return Arrays.stream(text.trim().split(" ", -1))
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
