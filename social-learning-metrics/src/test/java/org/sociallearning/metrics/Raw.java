package org.sociallearning.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.sociallearning.core.fold.Facts;
import org.sociallearning.core.fold.Roster;
import org.sociallearning.core.fold.Weeks;

/** A reading as it stands before the door: for tests only, which check numbers of groups of any size. */
final class Raw {
    private final Reading reading;
    private final Population population;
    private final Weeks weeks;
    private final ZoneId zone;

    private Raw(Reading reading, Population population, Weeks weeks, ZoneId zone) {
        this.reading = reading;
        this.population = population;
        this.weeks = weeks;
        this.zone = zone;
    }

    static <S> Raw of(Indicator<S> indicator, Facts facts, Weeks weeks, Instant until) {
        return of(indicator, facts, new Origin.Once(facts).roster(), weeks, until);
    }

    static <S> Raw of(Indicator<S> indicator, Facts facts, Roster roster, Weeks weeks, Instant until) {
        S state = indicator.fold().empty();
        boolean history = indicator.info().history();
        facts.each(Weeks.ALL, fact -> {
            if (weeks.contains(fact.week()) || history && fact.week().compareTo(weeks.last()) < 0) {
                indicator.fold().add(state, fact);
            }
        });
        ZoneId zone = ZoneOffset.UTC;
        Reading reading = indicator.read(state, new Evaluation.Context(weeks, zone, until, roster));
        return new Raw(reading, Population.of(roster, weeks, zone), weeks, zone);
    }

    Reading reading() {
        return reading;
    }

    Population population() {
        return population;
    }

    Measure measure(String id) {
        return reading.measures().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Computed level(String id) {
        MeasureData data = measure(id).data();
        if (data instanceof MeasureData.Spread spread) {
            return Spreads.spread(spread, population, population.positions(weeks));
        }
        if (data instanceof MeasureData.Reciprocity reciprocity) {
            return Spreads.reciprocity(reciprocity.ties(), population);
        }
        if (data instanceof MeasureData.Single number) {
            return Spreads.number(number, population);
        }
        if (data instanceof MeasureData.Part part) {
            return Spreads.part(part, population);
        }
        return figure(id).level(population.positions(weeks));
    }

    double value(String id) {
        return level(id).value().orElseThrow();
    }

    WeeklyFigure figure(String id) {
        return WeeklyFigure.of(measure(id).data(), population).orElseThrow();
    }

    DelayCurve delays(String id) {
        return DelayCurve.of(((MeasureData.Durations) measure(id).data()).waits(), population);
    }

    double within(String id, Duration time) {
        return delays(id).within(time).value().orElseThrow();
    }

    List<Double> parts(String id) {
        return PartShares.of(((MeasureData.Parts) measure(id).data()).counts(), population).stream()
                .map(one -> one.value().orElseThrow())
                .toList();
    }

    UnitCrossings crossings(String id) {
        return UnitCrossings.of(
                ((MeasureData.Across) measure(id).data()).ties(), population, population.positions(weeks), zone);
    }

    List<TopicOrder.Row> topics(String id, List<Weeks> periods) {
        return TopicOrder.of(((MeasureData.Topics) measure(id).data()).use(), population, periods);
    }
}
