package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.Method;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedPeriod;

/** What closes the report: caveats, what one can try, and how it was measured. */
final class ClosingSections {
    private final Publication publication;
    private final Words words;
    private final Values values;

    ClosingSections(Publication publication, Words words, Values values) {
        this.publication = publication;
        this.words = words;
        this.values = values;
    }

    void caveats(Markup out) {
        List<CaveatList.Printed> caveats = CaveatList.of(publication, words);
        out.open("section", "id", "caveats").leaf("h2", words.say("caveats.title"));
        out.leaf("p", words.say(caveats.isEmpty() ? "caveats.none" : "caveats.intro"));
        if (!caveats.isEmpty()) {
            out.open("ul", "class", "caveats");
            caveats.forEach(caveat -> out.open("li")
                    .leaf("h3", caveat.title())
                    .leaf("p", caveat.text())
                    .close());
            out.close();
        }
        out.close().line();
    }

    void plan(Markup out, List<Plan.Line> lines) {
        out.open("section", "id", "plan").leaf("h2", words.say("plan.title"));
        out.leaf("p", words.say(lines.isEmpty() ? "plan.none" : "plan.intro"));
        if (!lines.isEmpty()) {
            out.open("ol", "class", "plan");
            lines.forEach(line -> {
                out.open("li").leaf("b", line.act());
                out.open("div")
                        .leaf("span", words.say("plan.because"), "class", "label")
                        .text(line.because())
                        .close();
                out.open("div").leaf("span", words.say("plan.look"), "class", "label");
                out.leaf("a", line.look(), "href", "#" + line.section()).close().close();
            });
            out.close();
        }
        out.close().line();
    }

    void method(Markup out) {
        out.open("section", "id", "method").leaf("h2", words.say("method.title"));
        out.leaf(
                "p",
                words.say(
                        "method.rules",
                        Words.zone(publication.data().zone()),
                        publication.data().floor(),
                        words.day(publication
                                .data()
                                .observedUntil()
                                .atZone(publication.data().zone())
                                .toLocalDate())));
        out.leaf("p", words.say("method.change"));
        out.open("ul", "class", "small");
        methods().forEach(method -> out.leaf("li", words.say("method." + method)));
        out.close();
        measures(out);
        data(out);
        out.close().line();
    }

    private Set<Method> methods() {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        publication
                .indicators()
                .forEach(indicator -> indicator
                        .measures()
                        .forEach(measure -> methods.add(measure.info().method())));
        return methods;
    }

    private void measures(Markup out) {
        String caption = words.say("method.measures");
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        Tables.plain(
                out,
                caption,
                words.say("table.measure"),
                words.say("strip.value"),
                words.say("strip.verdict"),
                words.say("method.p"),
                words.say("method.primary"));
        for (PublishedIndicator indicator : publication.indicators()) {
            for (PublishedMeasure measure : indicator.measures()) {
                measure(out, indicator, measure);
            }
        }
        Tables.end(out);
        out.close();
    }

    private void measure(Markup out, PublishedIndicator indicator, PublishedMeasure measure) {
        String name = measure.info().id() + "@" + indicator.version() + ": "
                + measure.info().name().in(words.locale());
        List<String> cells = new ArrayList<>(List.of(words.say("method.picture"), words.say("verdict.NONE"), "", ""));
        if (measure instanceof PublishedMeasure.NotMeasured) {
            cells.set(0, words.say("verdict.NOT_MEASURED"));
            cells.set(1, words.say("verdict.NOT_MEASURED"));
        } else if (measure instanceof PublishedMeasure.Figure figure) {
            List<String> levels = figure.levels().stream()
                    .map(level -> values.cell(level.value(), figure.info().unit()))
                    .toList();
            cells.set(0, String.join(" \u2192 ", levels));
            if (!figure.comparisons().isEmpty()) {
                var comparison = figure.comparisons().get(0);
                cells.set(1, words.say("verdict." + comparison.verdict()));
                cells.set(
                        2,
                        comparison.adjustedP().isPresent()
                                ? words.decimals(comparison.adjustedP().getAsDouble())
                                : "");
                cells.set(3, words.say(comparison.primary() ? "method.yes" : "method.no"));
            }
        }
        Tables.row(out, name, cells.toArray(String[]::new));
    }

    private void data(Markup out) {
        String caption = words.say("method.data");
        Tables.plain(out, caption, words.say("method.what"), words.say("table.value"));
        if (publication.data().bases().isEmpty()) {
            Tables.row(out, words.say("method.basis"), words.say("method.no-basis"));
        }
        publication.data().bases().forEach(basis -> Tables.row(out, words.say("method.basis"), basis));
        for (PublishedPeriod period : publication.periods()) {
            Tables.row(out, words.say("period." + period.name()), words.span(period.weeks()));
        }
        Tables.end(out);
    }
}
