package org.sociallearning.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.core.problem.SocialLearningException;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.PublishedPeriod;

/**
 * What an evaluation compares, and what was named beforehand. Start from {@link #compare} or {@link #levels} and go on by the
 * {@code with...} methods. Immutable and thread-safe.
 */
public final class EvaluationPlan {
    private final List<PublishedPeriod> periods;
    private final List<String> primaries;
    private final double size;
    private final Floor floor;
    private final int moments;
    private final String title;
    private final Optional<Instant> observedUntil;

    private EvaluationPlan(
            List<PublishedPeriod> periods,
            List<String> primaries,
            double size,
            Floor floor,
            int moments,
            String title,
            Optional<Instant> observedUntil) {
        this.periods = List.copyOf(periods);
        this.primaries = List.copyOf(primaries);
        this.size = size;
        this.floor = floor;
        this.moments = moments;
        this.title = title;
        this.observedUntil = observedUntil;
    }

    private static EvaluationPlan of(List<PublishedPeriod> periods) {
        return new EvaluationPlan(periods, List.of(), 2, new Floor(Floor.DEFAULT), 1, "", Optional.empty());
    }

    /** The level of one period; nothing is compared. */
    public static EvaluationPlan levels(Weeks weeks) {
        return of(List.of(new PublishedPeriod(PeriodName.WHOLE, weeks)));
    }

    /**
     * Before against during.
     *
     * @throws SocialLearningException when one has no weeks, or does not end before the next begins
     */
    public static EvaluationPlan compare(Weeks before, Weeks during) {
        return of(inOrder(List.of(
                new PublishedPeriod(PeriodName.BEFORE, before), new PublishedPeriod(PeriodName.DURING, during))));
    }

    /** The same with a period after it, compared with the first as well. */
    public EvaluationPlan withAfter(Weeks after) {
        if (periods.size() < 2) {
            throw new SocialLearningException("after (" + after + ") must follow a period before and one during");
        }
        List<PublishedPeriod> all = new ArrayList<>(periods.subList(0, 2));
        all.add(new PublishedPeriod(PeriodName.AFTER, after));
        return new EvaluationPlan(inOrder(all), primaries, size, floor, moments, title, observedUntil);
    }

    /**
     * The same with outputs of interest, named before the first week of "during": one or two measures, as in
     * {@code sharing/members}. Without one all measures are secondary.
     */
    public EvaluationPlan withPrimaries(String... measures) {
        if (measures.length > 2) {
            throw new SocialLearningException("primaries (" + measures.length + ") must be at most 2");
        }
        return new EvaluationPlan(periods, List.of(measures), size, floor, moments, title, observedUntil);
    }

    /** The same with a stated size of change: 2, a doubling or halving, unless said otherwise. */
    public EvaluationPlan withSize(double ratio) {
        if (!(ratio > 1)) {
            throw new SocialLearningException("size (" + ratio + ") must be over 1. Maybe 2, for a doubling?");
        }
        return new EvaluationPlan(periods, primaries, ratio, floor, moments, title, observedUntil);
    }

    /** The same with another least number of people, never under 5. */
    public EvaluationPlan withFloor(int people) {
        return new EvaluationPlan(periods, primaries, size, new Floor(people), moments, title, observedUntil);
    }

    /** The same as one of several evaluation moments. */
    public EvaluationPlan withMoments(int looks) {
        return new EvaluationPlan(periods, primaries, size, floor, looks, title, observedUntil);
    }

    /** The same under the title of the experiment. */
    public EvaluationPlan withTitle(String experiment) {
        return new EvaluationPlan(periods, primaries, size, floor, moments, experiment, observedUntil);
    }

    /**
     * The same for data that were seen until then, as with an export of long ago; without this until now, by the clock of the
     * workspace.
     */
    public EvaluationPlan withObservedUntil(Instant end) {
        return new EvaluationPlan(periods, primaries, size, floor, moments, title, Optional.of(end));
    }

    /** The whole weeks within two days, both days included; weeks that are cut by them are left out. */
    public static Weeks wholeWeeks(LocalDate from, LocalDate to) {
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = to.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return sunday.isBefore(monday) ? Weeks.NONE : Weeks.range(Week.of(monday), Week.of(sunday));
    }

    private static List<PublishedPeriod> inOrder(List<PublishedPeriod> periods) {
        for (int i = 0; i < periods.size(); i++) {
            PublishedPeriod period = periods.get(i);
            if (period.weeks().isEmpty()) {
                throw new SocialLearningException("period " + period.name()
                        + " must have a week. Maybe its days hold no whole week, Monday to Sunday?");
            }
            if (i > 0
                    && periods.get(i - 1)
                                    .weeks()
                                    .last()
                                    .compareTo(period.weeks().first())
                            >= 0) {
                throw new SocialLearningException("period " + period.name() + " (from "
                        + period.weeks().first() + ") must begin after "
                        + periods.get(i - 1).name() + " ends ("
                        + periods.get(i - 1).weeks().last() + ")");
            }
        }
        return periods;
    }

    List<PublishedPeriod> periods() {
        return periods;
    }

    List<String> primaries() {
        return primaries;
    }

    double size() {
        return size;
    }

    Floor floor() {
        return floor;
    }

    int moments() {
        return moments;
    }

    String title() {
        return title;
    }

    Optional<Instant> observedUntil() {
        return observedUntil;
    }
}
