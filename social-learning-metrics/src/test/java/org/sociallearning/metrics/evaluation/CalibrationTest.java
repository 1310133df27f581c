package org.sociallearning.metrics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.sociallearning.house.Requirement;

/**
 * How often a change is called where there is none, and where there is one, in made-up organisations with known truth.
 *
 * <p>By default 400 organisations, so that each build does it; {@code -Dcalibration.organisations=10000} for the table
 * in docs/statistics.md.
 */
@Tag("once")
@Requirement("E4")
class CalibrationTest {

    private static final int ORGANISATIONS = Integer.getInteger("calibration.organisations", 400);

    /** 8 % and what 400 draws may add to the seeds used here. */
    private static final double MOST_FALSE_ALARMS = .09;

    private static final double TRUE_MEDIAN = 1_000_000;

    private static final List<Organisation> UNCHANGED = List.of(
            new Organisation(30, 8, 8, 1, .2, 1),
            new Organisation(30, 4, 4, 1.5, .3, 1),
            new Organisation(100, 8, 8, 1.5, .3, 1),
            new Organisation(200, 12, 12, 1, .2, 1),
            new Organisation(60, 8, 4, 1, .4, 1));

    @Test
    void seldomCallsAChangeOfRateWhereThereIsNone(TestReporter reporter) {
        for (Organisation organisation : UNCHANGED) {
            double alarms = rejected(organisation, 1, Organisation::activity, WeeklyMeasure::rate);
            reporter.publishEntry("false alarms, rate, " + organisation, percent(alarms));
            assertThat(alarms).as(organisation.toString()).isLessThan(MOST_FALSE_ALARMS);
        }
    }

    @Test
    void seldomCallsAChangeOfTheShareOfMembersWhereThereIsNone(TestReporter reporter) {
        for (Organisation organisation : UNCHANGED) {
            double alarms = rejected(organisation, 2, Organisation::activity, WeeklyMeasure::shareOfMembers);
            reporter.publishEntry("false alarms, share of members, " + organisation, percent(alarms));
            assertThat(alarms).as(organisation.toString()).isLessThan(MOST_FALSE_ALARMS);
        }
    }

    @Test
    void seldomCallsAChangeOfTheShareAnsweredWhereThereIsNone(TestReporter reporter) {
        for (Organisation organisation : UNCHANGED) {
            double alarms = rejected(organisation, 3, (o, r) -> o.answers(r, .8), WeeklyMeasure::shareOfThings);
            reporter.publishEntry("false alarms, share answered, " + organisation, percent(alarms));
            assertThat(alarms).as(organisation.toString()).isLessThan(MOST_FALSE_ALARMS);
        }
    }

    @Test
    void seldomSaysUpOrDownWhereThereIsNoChange(TestReporter reporter) {
        for (Organisation organisation : UNCHANGED) {
            double alarms = called(organisation, 5);
            reporter.publishEntry("UP or DOWN by verdict, rate, " + organisation, percent(alarms));
            assertThat(alarms).as(organisation.toString()).isLessThan(MOST_FALSE_ALARMS);
        }
    }

    @Test
    void oftenSeesADoublingInAGroupOfThirtyAndNearlyAlwaysInOneOfTwoHundred(TestReporter reporter) {
        Organisation thirty = new Organisation(30, 8, 8, 1, .2, 2);
        Organisation twoHundred = new Organisation(200, 8, 8, 1, .2, 2);
        double seenByThirty = rejected(thirty, 4, Organisation::activity, WeeklyMeasure::rate);
        double seenByTwoHundred = rejected(twoHundred, 4, Organisation::activity, WeeklyMeasure::rate);
        reporter.publishEntry("power, rate, " + thirty, percent(seenByThirty));
        reporter.publishEntry("power, rate, " + twoHundred, percent(seenByTwoHundred));

        assertThat(seenByThirty).isGreaterThan(.5);
        assertThat(seenByTwoHundred).isGreaterThan(.9);
    }

    @Test
    void coversTheMedianTimeWhereAuthorsDiffer(TestReporter reporter) {
        Random random = new Random(6);
        int covered = 0;
        int coveredByClassic = 0;
        for (int i = 0; i < ORGANISATIONS; i++) {
            KaplanMeier curve = KaplanMeier.of(durations(random));
            Estimate.WithInterval median = (Estimate.WithInterval) curve.quantile(.5, .95);
            covered += median.interval().contains(TRUE_MEDIAN) ? 1 : 0;
            boolean classic = BrookmeyerCrowley.limit(curve, "log-log", true, .5) <= TRUE_MEDIAN
                    && TRUE_MEDIAN <= BrookmeyerCrowley.limit(curve, "log-log", false, .5);
            coveredByClassic += classic ? 1 : 0;
        }
        reporter.publishEntry("coverage of the median, authors left out", percent((double) covered / ORGANISATIONS));
        reporter.publishEntry("coverage of the median, classic", percent((double) coveredByClassic / ORGANISATIONS));

        assertThat((double) covered / ORGANISATIONS).isBetween(.91, .99);
        assertThat((double) coveredByClassic / ORGANISATIONS).isLessThan(.8);
    }

    /** 40 authors with 1 to 20 things each, whose own speeds differ; a log-normal time with this median. */
    private static Durations durations(Random random) {
        Durations.Builder builder = Durations.builder();
        for (int a = 0; a < 40; a++) {
            int author = builder.author();
            double own = random.nextGaussian();
            for (int k = random.nextInt(20); k >= 0; k--) {
                long time = Math.round(TRUE_MEDIAN * Math.exp(own + random.nextGaussian()));
                long seen = Math.round(TRUE_MEDIAN * 10 * random.nextDouble());
                if (time <= seen) {
                    builder.ended(author, time);
                } else {
                    builder.open(author, seen);
                }
            }
        }
        return builder.build();
    }

    /** Part of the organisations about whose rate, the one primary, the verdict says UP or DOWN. */
    private static double called(Organisation organisation, long seed) {
        Random random = new Random(seed);
        Conditions conditions = Conditions.withDefaults();
        int called = 0;
        for (int i = 0; i < ORGANISATIONS; i++) {
            WeeklyMeasure measure = WeeklyMeasure.rate(organisation.activity(random));
            Change change = measure.change(organisation.before(), organisation.after());
            Guards guards = Guards.ofNewThing(measure, organisation.before(), organisation.after());
            Verdict verdict = Verdicts.under(conditions)
                    .judge(List.of(Candidate.measured(change, guards, conditions)))
                    .get(0)
                    .verdict();
            called += verdict == Verdict.UP || verdict == Verdict.DOWN ? 1 : 0;
        }
        return (double) called / ORGANISATIONS;
    }

    /** Part of the organisations in which p is at most .05, before any guard. */
    private static double rejected(
            Organisation organisation,
            long seed,
            BiFunction<Organisation, Random, PersonWeeks> make,
            Function<PersonWeeks, WeeklyMeasure> measure) {
        Random random = new Random(seed);
        int rejected = 0;
        for (int i = 0; i < ORGANISATIONS; i++) {
            Change change =
                    measure.apply(make.apply(organisation, random)).change(organisation.before(), organisation.after());
            rejected += change instanceof Change.Compared compared && compared.p() <= .05 ? 1 : 0;
        }
        return (double) rejected / ORGANISATIONS;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * part);
    }
}
