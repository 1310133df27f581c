package org.sociallearning.metrics.report;

import java.util.List;
import java.util.Optional;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** The seven questions, always all of them and always in this order. */
final class StripSection {
    private static final List<String> CODES = List.of("I1", "I2", "I3", "I4", "I5", "I6", "I7");
    private static final int CHART_HEIGHT = 82;

    private final Publication publication;
    private final Words words;
    private final Values values;
    private final Story story;

    StripSection(Publication publication, Words words, Values values, Story story) {
        this.publication = publication;
        this.words = words;
        this.values = values;
        this.story = story;
    }

    void write(Markup out) {
        out.open("section", "id", "strip").leaf("h2", words.say("strip.title"));
        out.leaf("p", words.say(story.compares() ? "strip.intro.compare" : "strip.intro.levels"));
        out.open("div", "class", "strip");
        out.open("div", "class", "row head", "aria-hidden", "true");
        for (String head : List.of("question", "value", "trend", "verdict")) {
            out.leaf("span", words.say("strip." + head));
        }
        out.close();
        CODES.forEach(code -> row(out, code));
        out.close();
        HtmlPage.chips(out, words);
        out.close().line();
    }

    private void row(Markup out, String code) {
        Optional<PublishedIndicator> found = publication.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            thin(out, code, words.say("question." + code), Optional.empty(), List.of(words.say("not-attached")));
            return;
        }
        PublishedIndicator indicator = found.get();
        String question = indicator.question().in(words.locale());
        Optional<PublishedMeasure.Figure> figure = indicator.measures().stream()
                .filter(PublishedMeasure.Figure.class::isInstance)
                .map(PublishedMeasure.Figure.class::cast)
                .findFirst();
        if (indicator.state() != PublishedIndicator.State.MEASURED) {
            String why = indicator.state() == PublishedIndicator.State.FAILED
                    ? words.say("failed")
                    : indicator
                            .toRecord()
                            .map(wording -> wording.in(words.locale()))
                            .orElse("");
            thin(out, code, question, Optional.empty(), List.of(why));
        } else if (ties(indicator).isPresent()) {
            ties(out, code, indicator, ties(indicator).get());
        } else if (figure.isPresent()) {
            full(out, code, indicator, figure.get());
        } else {
            thin(out, code, question, Optional.of(indicator.id()), List.of(topics(indicator)));
        }
    }

    private String topics(PublishedIndicator indicator) {
        for (PublishedMeasure measure : indicator.measures()) {
            if (measure instanceof PublishedMeasure.Topics topics) {
                List<String> names = topics.rows().stream()
                        .limit(3)
                        .map(PublishedMeasure.TopicRow::topic)
                        .toList();
                return names.isEmpty()
                        ? values.text(new PublishedValue.Hidden(), topics.info().unit())
                        : words.list(names) + ". " + words.say("strip.topics");
            }
            if (measure instanceof PublishedMeasure.NotMeasured not) {
                return not.toRecord().in(words.locale());
            }
        }
        return "";
    }

    private static Optional<PublishedMeasure.UnitTies> ties(PublishedIndicator indicator) {
        return indicator.measures().stream()
                .filter(PublishedMeasure.UnitTies.class::isInstance)
                .map(PublishedMeasure.UnitTies.class::cast)
                .findFirst();
    }

    private void ties(Markup out, String code, PublishedIndicator indicator, PublishedMeasure.UnitTies ties) {
        List<String> lines = ties.periods().stream()
                .map(period -> words.say("strip.before", words.say("period." + period.period()), values.across(period)))
                .toList();
        thin(out, code, indicator.question().in(words.locale()), Optional.of(indicator.id()), lines);
    }

    /** A row without a number; it names the section it has, unless there is nothing measured to go to. */
    private void thin(Markup out, String code, String question, Optional<String> section, List<String> lines) {
        out.open("div", "class", "row none");
        question(out, code, question, section);
        out.open("div", "class", "why");
        for (String line : lines) {
            out.leaf("div", line);
        }
        out.close().open("div", "class", "vd");
        if (section.isEmpty()) {
            Chips.draw(out, words, Verdict.NOT_MEASURED);
        } else {
            out.leaf("span", words.say("verdict.NONE"), "class", "small");
        }
        out.close().close();
    }

    private void full(Markup out, String code, PublishedIndicator indicator, PublishedMeasure.Figure figure) {
        out.open("div", "class", "row");
        out.open("div", "class", "q").leaf("span", code, "class", "code");
        out.leaf("a", indicator.question().in(words.locale()), "href", "#" + indicator.id());
        out.leaf("span", words.say("better." + figure.info().better()), "class", "better")
                .close();
        out.open("div");
        value(out, figure);
        out.close().open("div", "class", "trend");
        String name = figure.info().name().in(words.locale());
        WeeklyChart.draw(
                out,
                figure,
                publication.periods(),
                values,
                CHART_HEIGHT,
                words.say("chart.weekly", name, levels(figure)));
        out.close().open("div", "class", "vd");
        if (figure.comparisons().isEmpty()) {
            out.leaf("span", words.say("verdict.NONE"), "class", "small");
        } else {
            Judged judged = new Judged(indicator, figure, figure.comparisons().get(0));
            Chips.draw(out, words, judged.verdict());
            if (judged.isFlagged()) {
                out.leaf("a", words.say("caveats.title"), "class", "flag", "href", "#caveats");
            }
        }
        out.close().close();
    }

    private void question(Markup out, String code, String question, Optional<String> section) {
        out.open("div", "class", "q").leaf("span", code, "class", "code");
        section.ifPresentOrElse(id -> out.leaf("a", question, "href", "#" + id), () -> out.text(question));
        out.close();
    }

    /** The figure of the last period but "after", big, and the others below. */
    private void value(Markup out, PublishedMeasure.Figure figure) {
        if (figure.levels().isEmpty()) {
            return;
        }
        int main = Math.min(1, figure.levels().size() - 1);
        PeriodValue level = figure.levels().get(main);
        boolean known = level.value() instanceof PublishedValue.Known;
        out.open("div", "class", known ? "big" : "unknown");
        out.text(values.text(level.value(), figure.info().unit())).close();
        out.leaf("p", figure.info().name().in(words.locale()), "class", "was");
        for (int i = 0; i < figure.levels().size(); i++) {
            PeriodValue one = figure.levels().get(i);
            out.open("p", "class", "was")
                    .leaf("span", words.say("period." + one.period()), "class", "tag " + Periods.css(one.period()));
            out.text(" " + values.withInterval(one.value(), figure.info().unit()))
                    .close();
        }
    }

    private String levels(PublishedMeasure.Figure figure) {
        StringBuilder text = new StringBuilder();
        for (PeriodValue level : figure.levels()) {
            text.append(words.say(
                            "strip.before",
                            words.say("period." + level.period()),
                            values.withInterval(level.value(), figure.info().unit())))
                    .append(". ");
        }
        return text.toString().strip();
    }
}
