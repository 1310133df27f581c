package org.sociallearning.metrics.report;

import java.util.List;
import java.util.stream.Stream;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
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
        out.leaf("h2", sentences.heading(indicator));
        overviews.stream()
                .limit(1)
                .forEach(overview -> sentences.about(overview).forEach(sentence -> out.leaf("p", sentence)));
        out.close().open("div", "class", "fig");
        figures(out);
        indicator.measures().forEach(measure -> draw(out, measure));
        out.close().close().line();
    }

    /** What is a plain number per period stands in one open table. */
    private void figures(Markup out) {
        List<PublishedMeasure.Figure> figures = indicator.measures().stream()
                .filter(PublishedMeasure.Figure.class::isInstance)
                .map(PublishedMeasure.Figure.class::cast)
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        String caption = words.say("table.figures");
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        String[] columns = Stream.concat(
                        Stream.of(words.say("table.measure")),
                        figures.get(0).levels().stream().map(level -> words.say("period." + level.period())))
                .toArray(String[]::new);
        Tables.plain(out, caption, columns);
        figures.forEach(figure -> Tables.row(
                out,
                figure.info().name().in(words.locale()),
                figure.levels().stream()
                        .map(level -> values.cell(level.value(), figure.info().unit()))
                        .toArray(String[]::new)));
        Tables.end(out);
        out.close();
    }

    private void draw(Markup out, PublishedMeasure measure) {
        if (measure instanceof PublishedOverview.Taught taught) {
            TaughtChart.draw(out, taught, values);
        } else if (measure instanceof PublishedOverview.Gaps gaps) {
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
