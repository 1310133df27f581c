package org.sociallearning.metrics.report;

import java.util.Optional;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;

/** One indicator: text at the left, figures at the right, a table behind each figure. A vendor's own looks the same. */
final class IndicatorSection {
    private static final int CHART_HEIGHT = 230;

    private final Publication publication;
    private final PublishedIndicator indicator;
    private final Words words;
    private final Values values;
    private final Sentences sentences;

    IndicatorSection(
            Publication publication, PublishedIndicator indicator, Words words, Values values, Sentences sentences) {
        this.publication = publication;
        this.indicator = indicator;
        this.words = words;
        this.values = values;
        this.sentences = sentences;
    }

    void write(Markup out) {
        Optional<PublishedMeasure.Figure> main = indicator.measures().stream()
                .filter(PublishedMeasure.Figure.class::isInstance)
                .map(PublishedMeasure.Figure.class::cast)
                .filter(figure -> !figure.weekly().isEmpty())
                .findFirst();
        out.open("section", "id", indicator.id(), "class", "sec").open("header");
        out.open("p", "class", "eyebrow");
        if (!indicator.code().isEmpty()) {
            out.leaf("span", indicator.code(), "class", "code");
        }
        out.text(indicator.question().in(words.locale())).close();
        out.leaf(
                "h2",
                main.map(figure -> sentences.heading(indicator, figure)).orElseGet(() -> sentences.heading(indicator)));
        main.ifPresent(figure -> verdict(out, figure));
        partners(out, main);
        out.close().open("div", "class", "fig");
        main.ifPresent(figure -> weekly(out, figure));
        indicator.measures().forEach(measure -> figure(out, measure));
        out.close().close().line();
    }

    private void verdict(Markup out, PublishedMeasure.Figure figure) {
        if (!figure.comparisons().isEmpty()) {
            out.open("p");
            Chips.draw(out, words, figure.comparisons().get(0).verdict());
            out.close();
        }
        figure.comparisons().forEach(comparison -> out.leaf("p", sentences.verdict(comparison), "class", "lead"));
        levels(out, figure);
    }

    private void levels(Markup out, PublishedMeasure.Figure figure) {
        for (PeriodValue level : figure.levels()) {
            out.open("p", "class", "was");
            out.leaf("span", words.say("period." + level.period()), "class", "tag " + Periods.css(level.period()));
            out.text(" " + values.withInterval(level.value(), figure.info().unit()))
                    .close();
        }
    }

    private void partners(Markup out, Optional<PublishedMeasure.Figure> main) {
        boolean titled = false;
        for (PublishedMeasure measure : indicator.measures()) {
            boolean isMain = main.isPresent() && measure.equals(main.get());
            if (measure instanceof PublishedMeasure.Figure figure && !isMain) {
                if (!titled) {
                    out.leaf("h3", words.say("partners"));
                    titled = true;
                }
                out.leaf("p", figure.info().name().in(words.locale()), "class", "partner");
                levels(out, figure);
            } else if (measure instanceof PublishedMeasure.NotMeasured not) {
                out.leaf("p", not.info().name().in(words.locale()), "class", "partner");
                out.leaf("p", not.toRecord().in(words.locale()), "class", "small");
            }
        }
    }

    private void weekly(Markup out, PublishedMeasure.Figure figure) {
        String name = figure.info().name().in(words.locale());
        out.open("figure").open("figcaption").text(name);
        out.leaf("span", words.say("chart.weekly.note")).close();
        WeeklyChart.draw(out, figure, publication.periods(), values, CHART_HEIGHT, words.say("chart.weekly", name, ""));
        keyOfPeriods(out);
        out.close();
        WeeklyChart.table(out, figure, values);
    }

    private void figure(Markup out, PublishedMeasure measure) {
        if (measure instanceof PublishedMeasure.Delays delays) {
            caption(out, words.say("chart.delays.title"), words.say("chart.delays"));
            DelayChart.draw(out, delays, values);
            keyOfPeriods(out);
            out.close();
            DelayChart.table(out, delays, values);
        } else if (measure instanceof PublishedMeasure.Parts parts) {
            caption(out, parts.info().name().in(words.locale()), "");
            PartsChart.draw(out, parts, values);
            out.close();
            PartsChart.table(out, parts, values);
        } else if (measure instanceof PublishedMeasure.Topics topics) {
            caption(out, topics.info().name().in(words.locale()), words.say("chart.topics"));
            TopicChart.draw(out, topics, values);
            keyOfPeriods(out);
            out.close();
            TopicChart.table(out, topics, values);
        } else if (measure instanceof PublishedMeasure.UnitTies ties) {
            ties(out, ties);
        }
    }

    private void ties(Markup out, PublishedMeasure.UnitTies ties) {
        caption(out, ties.info().name().in(words.locale()), "");
        for (PublishedMeasure.PeriodTies period : ties.periods()) {
            out.open("p", "class", "was");
            out.leaf("span", words.say("period." + period.period()), "class", "tag " + Periods.css(period.period()));
            out.text(" " + values.across(period)).close();
        }
        if (!ties.periods().isEmpty()) {
            TiesChart.draw(out, ties.periods().get(ties.periods().size() - 1), values);
        }
        out.close();
        TiesChart.table(out, ties, values);
    }

    private void keyOfPeriods(Markup out) {
        if (publication.periods().size() < 2) {
            return;
        }
        out.open("ul", "class", "key");
        publication.periods().forEach(period -> {
            out.open("li").leaf("span", "", "class", "swatch round " + Periods.css(period.name()));
            out.text(words.say("period." + period.name())).close();
        });
        out.close();
    }

    private static void caption(Markup out, String title, String note) {
        out.open("figure").open("figcaption").text(title);
        if (!note.isEmpty()) {
            out.leaf("span", note);
        }
        out.close();
    }
}
