package org.sociallearning.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedMeasure.Delays;
import org.sociallearning.metrics.publication.PublishedMeasure.Figure;
import org.sociallearning.metrics.publication.PublishedMeasure.Parts;
import org.sociallearning.metrics.publication.PublishedMeasure.Topics;
import org.sociallearning.metrics.publication.PublishedMeasure.UnitTies;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.SeriesPoint;

/** Finds every number that a publication shows. */
final class Numbers {
    private Numbers() {}

    /** What is shown, in words; empty when there is none. */
    static String in(Publication publication) {
        List<String> found = new ArrayList<>();
        publication
                .indicators()
                .forEach(indicator -> indicator.measures().forEach(measure -> {
                    if (values(measure).anyMatch(value -> value instanceof PublishedValue.Known) || shows(measure)) {
                        found.add(measure.info().id());
                    }
                }));
        if (publication.data().members() instanceof People.AtLeast
                || publication.data().contributions().isPresent()) {
            found.add("data");
        }
        return String.join(" ", found);
    }

    private static Stream<PublishedValue> values(PublishedMeasure measure) {
        if (measure instanceof Figure figure) {
            return Stream.concat(
                    figure.levels().stream().map(PeriodValue::value),
                    figure.weekly().stream().map(SeriesPoint::value));
        }
        if (measure instanceof Delays delays) {
            return delays.periods().stream()
                    .flatMap(period -> Stream.concat(Stream.of(period.median()), period.within().stream()));
        }
        if (measure instanceof Parts parts) {
            return parts.periods().stream().flatMap(period -> period.shares().stream());
        }
        if (measure instanceof UnitTies ties) {
            return ties.periods().stream()
                    .flatMap(period -> Stream.of(period.beyondChance(), period.acrossShare(), period.chanceShare()));
        }
        return Stream.empty();
    }

    private static boolean shows(PublishedMeasure measure) {
        if (measure instanceof Topics topics) {
            return !topics.rows().isEmpty();
        }
        if (measure instanceof PublishedOverview.Gaps gaps) {
            return gaps.periods().stream().anyMatch(period -> !period.rows().isEmpty());
        }
        if (measure instanceof PublishedOverview.Taught taught) {
            return taught.periods().stream().anyMatch(period -> !period.cells().isEmpty());
        }
        if (measure instanceof PublishedOverview.Outputs outputs) {
            return outputs.rows().stream().anyMatch(row -> row.evidence().isPresent());
        }
        return measure instanceof UnitTies ties
                && ties.periods().stream()
                        .anyMatch(period ->
                                !period.units().isEmpty() || !period.pairs().isEmpty());
    }
}
