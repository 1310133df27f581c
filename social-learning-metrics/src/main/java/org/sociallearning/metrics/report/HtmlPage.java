package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.StyleSheet;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Verdict;
import org.sociallearning.metrics.publication.DataDescription;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedPeriod;

/** The HTML page: answer, strip of seven questions, a section for each, caveats, plan, method. */
final class HtmlPage {
    private final Publication publication;
    private final Words words;
    private final Values values;
    private final Story story;
    private final Markup out = new Markup();

    HtmlPage(Publication publication, Words words) {
        this.publication = publication;
        this.words = words;
        this.values = new Values(words, publication.data().floor());
        this.story = new Story(publication, words);
    }

    String write() {
        DataDescription data = publication.data();
        out.open("html", "lang", words.say("lang")).open("head").bare("meta", "charset", "utf-8");
        out.bare("meta", "name", "viewport", "content", "width=device-width,initial-scale=1");
        StyleSheet style = ReportStyle.of(publication.periods());
        out.bare("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
        out.leaf("title", titled(story.headline())).style(style.css()).close().line();
        out.open("body").leaf("a", words.say("skip"), "class", "skip", "href", "#content");
        hatch();
        out.open("div", "class", "wrap");
        top(data);
        out.open("main", "id", "content");
        new StripSection(publication, words, values, story).write(out);
        Sentences sentences = new Sentences(words, values, story);
        for (PublishedIndicator indicator : measured()) {
            if (OverviewSection.fits(indicator)) {
                new OverviewSection(publication, indicator, words, values).write(out);
            } else {
                new IndicatorSection(publication, indicator, words, values, sentences).write(out);
            }
        }
        ClosingSections closing = new ClosingSections(publication, words, values);
        closing.caveats(out);
        closing.plan(out, new Plan(publication, words).lines());
        closing.method(out);
        out.close();
        out.open("footer").leaf("p", words.say("footer"), "class", "small").close();
        out.close().close().close();
        return "<!doctype html>\n" + out + "\n";
    }

    private String titled(String text) {
        String title = publication.data().title();
        return title.isBlank() ? text : text + " \u00b7 " + title;
    }

    private List<PublishedIndicator> measured() {
        return publication.indicators().stream()
                .filter(indicator -> indicator.state() == PublishedIndicator.State.MEASURED)
                .filter(HtmlPage::hasSomething)
                .toList();
    }

    /** A part of which nothing is recorded has no section of its own. */
    private static boolean hasSomething(PublishedIndicator indicator) {
        return indicator.measures().stream().anyMatch(measure -> !(measure instanceof PublishedMeasure.NotMeasured));
    }

    /** The pattern of what is not shown; one for the whole page. */
    private void hatch() {
        out.open("svg", "width", "0", "height", "0", "aria-hidden", "true", "class", "defs")
                .open("defs");
        out.open(
                "pattern",
                "id",
                "hatch",
                "width",
                "6",
                "height",
                "6",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        out.single("line", "x1", "0", "y1", "0", "x2", "0", "y2", "6", "class", "hatch-line");
        out.close().close().close();
    }

    private void top(DataDescription data) {
        out.open("header", "class", "top");
        out.leaf("p", titled(words.say("eyebrow")), "class", "eyebrow");
        out.leaf("h1", story.headline());
        facts(data);
        ruler();
        out.open("div", "class", "answer");
        column(story.compares() ? "column.changed.title" : "column.known.title", story.firstColumn());
        column(story.compares() ? "column.same.title" : "column.open.title", story.secondColumn());
        column("column.unknown.title", story.thirdColumn());
        out.close().close().line();
        contents();
    }

    private void column(String title, String text) {
        out.open("div").leaf("h2", words.say(title)).leaf("p", text).close();
    }

    private void facts(DataDescription data) {
        out.open("ul", "class", "facts");
        fact(people(data.members()), "facts.members");
        fact(people(data.contributors()), "facts.contributors");
        data.contributions().ifPresent(count -> fact(words.whole(count), "facts.contributions"));
        data.appreciations().ifPresent(count -> fact(words.whole(count), "facts.appreciations"));
        fact(words.whole(data.wholeWeeks().size()), "facts.weeks");
        out.close();
        out.leaf("p", words.say("facts.floor", data.floor()), "class", "small note");
    }

    private String people(People people) {
        return values.people(people);
    }

    private void fact(String number, String what) {
        out.open("li").leaf("b", number).text(" " + words.say(what)).close();
    }

    private void ruler() {
        out.open("ul", "class", "ruler", "aria-label", words.say("ruler.title"));
        for (PublishedPeriod period : publication.periods()) {
            out.open("li", "class", Periods.css(period.name()));
            out.leaf("b", words.say("period." + period.name()));
            out.leaf("span", words.span(period.weeks())).close();
        }
        out.close();
    }

    private void contents() {
        out.open("nav", "class", "contents", "aria-label", words.say("contents"))
                .open("ul");
        link("strip", words.say("strip.title"));
        for (PublishedIndicator indicator : measured()) {
            link(indicator.id(), indicator.question().in(words.locale()));
        }
        link("caveats", words.say("caveats.title"));
        link("plan", words.say("plan.title"));
        link("method", words.say("method.title"));
        out.close().close().line();
    }

    private void link(String id, String text) {
        out.open("li").leaf("a", text, "href", "#" + id).close();
    }

    static void chips(Markup out, Words words) {
        out.open("ul", "class", "legend");
        for (Verdict verdict :
                List.of(Verdict.UP, Verdict.DOWN, Verdict.NO_CLEAR_CHANGE, Verdict.TOO_FEW, Verdict.NOT_MEASURED)) {
            out.open("li");
            Chips.draw(out, words, verdict);
            out.leaf("span", words.say("legend." + verdict)).close();
        }
        out.close();
    }
}
