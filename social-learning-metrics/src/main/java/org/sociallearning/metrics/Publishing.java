package org.sociallearning.metrics;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sociallearning.core.event.Consent;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.event.Role;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.fold.Weeks;
import org.sociallearning.metrics.publication.MeasureInfo;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedMeasure.Delays;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedMeasure.NotMeasured;
import org.sociallearning.metrics.publication.PublishedMeasure.Parts;
import org.sociallearning.metrics.publication.PublishedMeasure.PeriodDelays;
import org.sociallearning.metrics.publication.PublishedMeasure.PeriodParts;
import org.sociallearning.metrics.publication.PublishedMeasure.Topics;
import org.sociallearning.metrics.publication.PublishedMeasure.UnitTies;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.SeriesPoint;
import org.sociallearning.metrics.publication.Wording;

/**
 * Puts what an indicator read through the door, measure by measure, for the periods of one publication. The reading of all
 * periods together serves the series over time; the readings of each period serve what cannot be told apart by week.
 */
final class Publishing {
    private final Door door;
    private final Population population;
    private final ZoneId zone;
    private final String indicator;
    private final List<PeriodReading> periods;

    Publishing(Door door, Population population, ZoneId zone, String indicator, List<PeriodReading> periods) {
        this.door = door;
        this.population = population;
        this.zone = zone;
        this.indicator = indicator;
        this.periods = periods;
    }

    /** A measure of the reading of all periods together, published. */
    PublishedMeasure publish(Measure measure) {
        MeasureInfo info = info(measure);
        if (measure.data() instanceof MeasureData.Missing missing) {
            return new NotMeasured(info, missing.toRecord());
        }
        boolean closed = measure.isOfModerators() && !moderatorsMayBeShown();
        Optional<WeeklyFigure> figure = closed ? Optional.empty() : WeeklyFigure.of(measure.data(), population);
        if (figure.isPresent()) {
            return weekly(info, figure.get());
        }
        if (measure.data() instanceof MeasureData.Durations) {
            return new Delays(info, each(closed, measure, this::delays));
        }
        if (measure.data() instanceof MeasureData.Parts parts) {
            return new Parts(info, parts.counts().parts(), each(closed, measure, this::parts));
        }
        if (measure.data() instanceof MeasureData.Topics topics) {
            return topics(info, topics.use());
        }
        if (measure.data() instanceof MeasureData.Across) {
            return unitTies(info, measure);
        }
        if (measure.data() instanceof MeasureData.Asked) {
            return new PublishedOverview.Gaps(
                    info, each(closed, measure, (one, own) -> OverviewTables.gaps(door, one.period(), own)));
        }
        if (measure.data() instanceof MeasureData.Lessons) {
            return new PublishedOverview.Taught(
                    info,
                    each(closed, measure, (one, own) -> TaughtTable.publish(door, one.period(), own, population)));
        }
        if (measure.data() instanceof MeasureData.Crowd) {
            return new Figure(info, each(closed, measure, this::crowd), List.of(), List.of());
        }
        if (measure.data() instanceof MeasureData.Named named) {
            return OverviewTables.outputs(door, info, named.outputs(), population, periods(), zone);
        }
        if (measure.data() instanceof MeasureData.Stated stated) {
            return OverviewTables.preconditions(info, stated.preconditions(), periods(), zone);
        }
        return new Figure(info, each(closed, measure, this::single), List.of(), List.of());
    }

    private List<Period> periods() {
        return periods.stream().map(PeriodReading::period).toList();
    }

    MeasureInfo info(Measure measure) {
        return new MeasureInfo(
                indicator + '/' + measure.id(),
                measure.name(),
                measure.unit(),
                measure.better(),
                measure.source(),
                measure.method());
    }

    /** Figures of moderators: only of enough of them, or with the consent of each. */
    private boolean moderatorsMayBeShown() {
        var moderators = population.roster().withRole(Role.MODERATOR);
        return door.isEnough(moderators.size())
                || !moderators.isEmpty() && moderators.stream().allMatch(this::showsPractice);
    }

    private boolean showsPractice(ParticipantId moderator) {
        return population.roster().consents(moderator, Consent.SHOW_PRACTICE);
    }

    private Figure weekly(MeasureInfo info, WeeklyFigure figure) {
        List<PeriodValue> levels = new ArrayList<>();
        List<SeriesPoint> points = new ArrayList<>();
        for (PeriodReading one : periods) {
            PublishedValue value = one.isEmpty()
                    ? one.none()
                    : value(info, figure.level(population.positions(one.period().counted())));
            levels.add(new PeriodValue(
                    one.period().name(), one.period().counted(), one.period().notYet(), value));
            for (Week week : one.period().counted()) {
                points.add(new SeriesPoint(
                        week, week, value(info, figure.level(population.positions(Weeks.of(List.of(week)))))));
            }
            for (Week week : one.period().notYet()) {
                points.add(new SeriesPoint(week, week, new PublishedValue.NotYet()));
            }
        }
        points.sort(java.util.Comparator.comparing(SeriesPoint::from));
        return new Figure(info, levels, points, List.of());
    }

    private PublishedValue value(MeasureInfo info, Computed computed) {
        return switch (info.unit()) {
            case SHARE -> door.share(computed);
            case PEOPLE -> door.peopleFound(computed);
            default -> door.number(computed);
        };
    }

    /** What becomes of a measure in each period; the measure is that of the period's own reading. */
    private <T> List<T> each(boolean closed, Measure measure, BiFunction<PeriodReading, Optional<Measure>, T> make) {
        List<T> made = new ArrayList<>();
        for (PeriodReading one : periods) {
            Optional<Measure> own = closed || one.isEmpty() ? Optional.empty() : own(one, measure);
            made.add(make.apply(one, own));
        }
        return made;
    }

    private static Optional<Measure> own(PeriodReading one, Measure measure) {
        return one.reading().measures().stream()
                .filter(other -> other.id().equals(measure.id()))
                .filter(other -> other.data().getClass() == measure.data().getClass())
                .findFirst();
    }

    private PeriodValue single(PeriodReading one, Optional<Measure> own) {
        PublishedValue value =
                own.map(measure -> value(info(measure), computed(measure, one))).orElse(one.none());
        return new PeriodValue(
                one.period().name(), one.period().counted(), one.period().notYet(), value);
    }

    private PeriodValue crowd(PeriodReading one, Optional<Measure> own) {
        PublishedValue value = own.map(measure -> Crowds.publish(
                        door,
                        (MeasureData.Crowd) measure.data(),
                        population,
                        population.positions(one.period().counted())))
                .orElse(one.none());
        return new PeriodValue(
                one.period().name(), one.period().counted(), one.period().notYet(), value);
    }

    private Computed computed(Measure measure, PeriodReading one) {
        if (measure.data() instanceof MeasureData.Spread spread) {
            return Spreads.spread(
                    spread, population, population.positions(one.period().counted()));
        }
        if (measure.data() instanceof MeasureData.Reciprocity reciprocity) {
            return Spreads.reciprocity(reciprocity.ties(), population);
        }
        if (measure.data() instanceof MeasureData.Single number) {
            return Spreads.number(number, population);
        }
        if (measure.data() instanceof MeasureData.Part part) {
            return Spreads.part(part, population);
        }
        throw new IllegalStateException("measure (" + measure.id() + ") must have a number of its own");
    }

    private PeriodDelays delays(PeriodReading one, Optional<Measure> own) {
        Optional<DelayCurve> curve =
                own.map(Measure::data).map(data -> DelayCurve.of(((MeasureData.Durations) data).waits(), population));
        List<PublishedValue> within = new ArrayList<>();
        for (Duration point : Delays.POINTS) {
            within.add(curve.map(c -> door.share(c.within(point))).orElse(one.none()));
        }
        PublishedValue median = curve.map(c -> door.median(c.median())).orElse(one.none());
        return new PeriodDelays(
                one.period().name(), one.period().counted(), one.period().notYet(), median, within);
    }

    private PeriodParts parts(PeriodReading one, Optional<Measure> own) {
        List<PublishedValue> shares = own.map(
                        measure -> door.parts(PartShares.of(((MeasureData.Parts) measure.data()).counts(), population)))
                .orElse(List.of());
        return new PeriodParts(
                one.period().name(), one.period().counted(), one.period().notYet(), shares);
    }

    private Topics topics(MeasureInfo info, TopicUse use) {
        return TopicTable.publish(door, info, use, population, periods());
    }

    private PublishedMeasure unitTies(MeasureInfo info, Measure measure) {
        List<PublishedMeasure.PeriodTies> ties = new ArrayList<>();
        boolean anyUnit = false;
        for (PeriodReading one : periods) {
            Optional<UnitCrossings> crossings = (one.isEmpty() ? Optional.<Measure>empty() : own(one, measure))
                    .map(own -> UnitCrossings.of(
                            ((MeasureData.Across) own.data()).ties(),
                            population,
                            population.positions(one.period().counted()),
                            zone));
            anyUnit |= crossings.map(c -> c.anyUnitKnown).orElse(true);
            ties.add(UnitTable.publish(door, one, crossings));
        }
        return anyUnit ? new UnitTies(info, ties) : new NotMeasured(info, UNITS);
    }

    private static final Wording UNITS = Wording.of(
            "units.to-record",
            "Record to which unit people belong when they join.",
            "Leg vast bij welk onderdeel mensen horen als ze meedoen.");
}
