package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sociallearning.metrics.evaluation.Caveat;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedComparison;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** A figure of an indicator with its first comparison: before against during. Immutable. */
record Judged(PublishedIndicator indicator, PublishedMeasure.Figure figure, PublishedComparison comparison) {
    /** Every figure that was compared, primaries first, then in order of the indicators. */
    static List<Judged> of(Publication publication) {
        List<Judged> all = new ArrayList<>();
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedMeasure measure : indicator.measures()) {
                if (measure instanceof PublishedMeasure.Figure figure
                        && !figure.comparisons().isEmpty()) {
                    all.add(new Judged(indicator, figure, figure.comparisons().get(0)));
                }
            }
        }
        List<Judged> sorted = new ArrayList<>(
                all.stream().filter(one -> one.comparison.primary()).toList());
        all.stream().filter(one -> !one.comparison.primary()).forEach(sorted::add);
        return sorted;
    }

    /** Whether it is the first figure of its indicator: the one that answers the question. */
    boolean isMain() {
        return indicator.measures().stream()
                .filter(PublishedMeasure.Figure.class::isInstance)
                .findFirst()
                .filter(figure::equals)
                .isPresent();
    }

    Verdict verdict() {
        return comparison.verdict();
    }

    boolean isChange() {
        return verdict() == Verdict.UP || verdict() == Verdict.DOWN;
    }

    /** Whether a caveat touches it that keeps it out of the headline. */
    boolean isFlagged() {
        boolean noted = Stream.concat(comparison.objections().stream(), comparison.notes().stream())
                .anyMatch(caveat -> caveat.kind() == Caveat.Kind.NOVELTY || caveat.kind() == Caveat.Kind.CONCENTRATION);
        return noted || isConcentrated();
    }

    boolean isConcentrated() {
        return figure.levels().stream()
                .anyMatch(level -> level.value() instanceof PublishedValue.Known known && known.concentrated());
    }
}
