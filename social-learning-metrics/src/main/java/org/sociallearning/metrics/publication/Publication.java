package org.sociallearning.metrics.publication;

import java.util.List;
import java.util.Optional;

/**
 * All that was published at one moment: the only thing that reports are made from. Immutable.
 *
 * @param data what it was made from
 * @param periods the periods, in order of time
 * @param indicators the indicators, in the order in which they were attached
 */
public record Publication(DataDescription data, List<PublishedPeriod> periods, List<PublishedIndicator> indicators) {
    /** Copies the lists. */
    public Publication {
        periods = List.copyOf(periods);
        indicators = List.copyOf(indicators);
    }

    /** The indicator of this id. */
    public Optional<PublishedIndicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** The measure of this id, {@code indicator/measure}. */
    public Optional<PublishedMeasure> measure(String id) {
        return indicators.stream()
                .flatMap(indicator -> indicator.measures().stream())
                .filter(measure -> measure.info().id().equals(id))
                .findFirst();
    }
}
