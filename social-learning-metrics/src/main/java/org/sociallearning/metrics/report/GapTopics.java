package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedOverview.GapRow;
import org.sociallearning.metrics.publication.PublishedOverview.Gaps;

/** The topics of the last period that people asked about and with which too few can help. */
final class GapTopics {
    private GapTopics() {}

    static List<GapRow> of(Publication publication) {
        return publication.indicators().stream()
                .flatMap(indicator -> indicator.measures().stream())
                .filter(Gaps.class::isInstance)
                .map(Gaps.class::cast)
                .filter(gaps -> !gaps.periods().isEmpty())
                .flatMap(gaps -> gaps.periods().get(gaps.periods().size() - 1).rows().stream())
                .filter(GapRow::isGap)
                .toList();
    }
}
