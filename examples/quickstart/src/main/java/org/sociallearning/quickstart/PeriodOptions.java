package org.sociallearning.quickstart;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.EvaluationPlan;
import org.sociallearning.metrics.Metrics;
import picocli.CommandLine.Option;

/** What is compared with what. */
final class PeriodOptions {
    private static final String FORM = "FROM..TO";

    @Option(
            names = "--before",
            paramLabel = FORM,
            description = "The weeks before: 2018-05-07..2018-07-01 or 2018-W19..2018-W26.")
    private @Nullable String before;

    @Option(names = "--during", paramLabel = FORM, description = "The weeks during.")
    private @Nullable String during;

    @Option(names = "--after", paramLabel = FORM, description = "The weeks after.")
    private @Nullable String after;

    @Option(
            names = "--primary",
            paramLabel = "ID",
            split = ",",
            description = "One or two measures named beforehand, as in sharing/members; without, all are secondary.")
    private List<String> primary = new ArrayList<>();

    PeriodOptions() {}

    /** The comparison asked for, or the levels of all whole weeks. */
    EvaluationPlan plan(Metrics metrics) {
        if (before == null && during == null && after == null) {
            if (!primary.isEmpty()) {
                throw new SocialLearningException("--primary (" + String.join(",", primary)
                        + ") must come with --before and --during, for nothing is compared without");
            }
            return EvaluationPlan.levels(metrics.wholeWeeks());
        }
        if (before == null || during == null) {
            throw new SocialLearningException(
                    "--before (" + before + ") and --during (" + during + ") must be given together");
        }
        EvaluationPlan plan = EvaluationPlan.compare(weeks("--before", before), weeks("--during", during));
        if (after != null) {
            plan = plan.withAfter(weeks("--after", after));
        }
        return primary.isEmpty() ? plan : plan.withPrimaries(primary.toArray(String[]::new));
    }

    private static Weeks weeks(String option, String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new SocialLearningException(option + " (" + text + ") must read as " + FORM
                    + ". Maybe 2018-05-07..2018-07-01, or 2018-W19..2018-W26");
        }
        return Weeks.range(
                week(option, text.substring(0, dots), DayOfWeek.MONDAY),
                week(option, text.substring(dots + 2), DayOfWeek.SUNDAY));
    }

    private static Week week(String option, String text, DayOfWeek expected) {
        if (text.contains("-W")) {
            return Week.parse(text);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new SocialLearningException(option + " (" + text + ") must lie in the years 1 to 9999");
            }
            if (day.getDayOfWeek() != expected) {
                LocalDate maybe = Week.of(day).monday().plusDays(expected.getValue() - 1L);
                throw new SocialLearningException(
                        option + " (" + text + ") must be whole weeks, from a Monday to a Sunday." + " Maybe " + maybe);
            }
            return Week.of(day);
        } catch (DateTimeException e) {
            throw new SocialLearningException(option + " (" + text + ") must be a date or a week. Maybe 2018-05-07", e);
        }
    }
}
