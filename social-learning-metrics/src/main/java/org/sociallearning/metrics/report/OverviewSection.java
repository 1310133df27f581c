package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;

/** A part that is shown and never compared: what is to be said at the left, the list or picture at the right. */
final class OverviewSection {
    private final Publication publication;
    private final PublishedIndicator indicator;
    private final Words words;
    private final Values values;
    private final OverviewSentences sentences;

    OverviewSection(Publication publication, PublishedIndicator indicator, Words words, Values values) {
        this.publication = publication;
        this.indicator = indicator;
        this.words = words;
        this.values = values;
        this.sentences = new OverviewSentences(words, values);
    }

    /** Whether an indicator is one that this section is for. */
    static boolean fits(PublishedIndicator indicator) {
        return indicator.measures().stream().anyMatch(PublishedOverview.class::isInstance);
    }

    void write(Markup out) {
        List<PublishedOverview> overviews = indicator.measures().stream()
                .filter(PublishedOverview.class::isInstance)
                .map(PublishedOverview.class::cast)
                .toList();
        out.open("section", "id", indicator.id(), "class", "sec").open("header");
        out.open("p", "class", "eyebrow");
        if (!indicator.code().isEmpty()) {
            out.leaf("span", indicator.code(), "class", "code");
        }
        out.text(indicator.question().in(words.locale())).close();
        out.leaf("h2", sentences.heading(overviews.get(0)));
        overviews.forEach(overview -> sentences.about(overview).forEach(sentence -> out.leaf("p", sentence)));
        out.close().open("div", "class", "fig");
        indicator.measures().forEach(measure -> draw(out, measure));
        out.close().close().line();
    }

    private void draw(Markup out, PublishedMeasure measure) {
        if (measure instanceof PublishedOverview.Gaps gaps) {
            gaps.periods().stream()
                    .filter(period -> !period.rows().isEmpty())
                    .reduce((earlier, later) -> later)
                    .ifPresent(last -> GapChart.draw(out, last, values));
            GapChart.table(out, gaps, values);
        } else if (measure instanceof PublishedOverview.Outputs outputs) {
            StateList.outputs(out, outputs, publication, sentences);
        } else if (measure instanceof PublishedOverview.Preconditions preconditions) {
            StateList.preconditions(out, preconditions, sentences);
        }
    }
}
