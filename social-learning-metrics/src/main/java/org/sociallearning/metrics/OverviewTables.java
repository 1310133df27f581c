package org.sociallearning.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.publication.MeasureInfo;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.PublishedOverview.Condition;
import org.sociallearning.metrics.publication.PublishedOverview.GapRow;
import org.sociallearning.metrics.publication.PublishedOverview.OutputRow;
import org.sociallearning.metrics.publication.PublishedOverview.Outputs;
import org.sociallearning.metrics.publication.PublishedOverview.PeriodGaps;
import org.sociallearning.metrics.publication.PublishedOverview.PreconditionRow;
import org.sociallearning.metrics.publication.PublishedOverview.Preconditions;

/** Topics asked about, outputs and preconditions as they may be printed. */
final class OverviewTables {
    /** By what is printed and never by the counts behind it: the order would tell more than the rounded numbers. */
    private static final Comparator<GapRow> FEWEST_HELPERS = Comparator.<GapRow>comparingInt(row -> size(row.helpers()))
            .thenComparing(
                    Comparator.<GapRow>comparingInt(row -> size(row.asked())).reversed())
            .thenComparing(GapRow::topic);

    private OverviewTables() {}

    static PeriodGaps gaps(Door door, Period period, Optional<Measure> own) {
        List<GapRow> rows = new ArrayList<>();
        own.ifPresent(measure -> ((MeasureData.Asked) measure.data())
                .asking()
                .subjects()
                .forEach((topic, subject) -> {
                    if (door.isEnough(subject.askers.size())) {
                        rows.add(new GapRow(
                                topic, door.people(subject.askers.size()), door.people(subject.helpers.size())));
                    }
                }));
        rows.sort(FEWEST_HELPERS);
        return new PeriodGaps(period.name(), period.counted(), period.notYet(), rows);
    }

    private static int size(People people) {
        return people instanceof People.AtLeast atLeast ? atLeast.count() : 0;
    }

    static Outputs outputs(
            Door door,
            MeasureInfo info,
            List<NamedOutput> outputs,
            Population population,
            List<Period> periods,
            ZoneId zone) {
        int people = population.members(population.positions(counted(periods))).size();
        Instant late = late(periods, zone);
        return new Outputs(
                info,
                outputs.stream()
                        .sorted(Comparator.comparing(NamedOutput::named).thenComparing(NamedOutput::title))
                        .map(output -> new OutputRow(
                                output.title(),
                                output.indicator(),
                                day(output.named(), zone),
                                !output.named().isBefore(late),
                                output.seen().map(at -> day(at, zone)),
                                door.things(output.evidence(), people)))
                        .toList());
    }

    private static Weeks counted(List<Period> periods) {
        return Weeks.of(periods.stream()
                .flatMap(period -> period.counted().list().stream())
                .toList());
    }

    /** From when on naming is late: with the first week of "during"; with the second of all where nothing is compared. */
    private static Instant late(List<Period> periods, ZoneId zone) {
        return periods.stream()
                .filter(period -> period.name() == PeriodName.DURING || period.name() == PeriodName.WHOLE)
                .flatMap(period -> Stream.of(period.counted(), period.notYet())
                        .filter(weeks -> !weeks.isEmpty())
                        .map(weeks -> weeks.first().plus(period.name() == PeriodName.WHOLE ? 1 : 0)))
                .min(Comparator.<Week>naturalOrder())
                .map(week -> week.start(zone))
                .orElse(Instant.MAX);
    }

    static Preconditions preconditions(
            MeasureInfo info, List<StatedPrecondition> stated, List<Period> periods, ZoneId zone) {
        LocalDate asOf = periods.stream()
                .filter(period -> !period.counted().isEmpty())
                .map(period -> period.counted().last().monday().plusDays(6))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return new Preconditions(
                info,
                asOf,
                stated.stream()
                        .map(one -> new PreconditionRow(
                                one.name(), Condition.valueOf(one.state().name()), day(one.since(), zone)))
                        .sorted(Comparator.comparing(PreconditionRow::name))
                        .toList());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
