package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedIndicator;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedOverview;

/** The report as Markdown: the same sentences, and tables in the place of pictures. */
final class MarkdownPage {
    private final Publication publication;
    private final Words words;
    private final Values values;
    private final Story story;
    private final Sentences sentences;
    private final StringBuilder out = new StringBuilder(8_000);

    MarkdownPage(Publication publication, Words words) {
        this.publication = publication;
        this.words = words;
        this.values = new Values(words, publication.data().floor());
        this.story = new Story(publication, words);
        this.sentences = new Sentences(words, values, story);
    }

    String write() {
        heading(1, story.headline());
        String title = publication.data().title();
        paragraph(words.say("eyebrow") + (title.isBlank() ? "" : ": " + title));
        publication
                .periods()
                .forEach(period -> item(words.say("period." + period.name()) + ": " + words.span(period.weeks())));
        out.append('\n');
        column(story.compares() ? "column.changed.title" : "column.known.title", story.firstColumn());
        column(story.compares() ? "column.same.title" : "column.open.title", story.secondColumn());
        column("column.unknown.title", story.thirdColumn());
        publication.indicators().forEach(this::indicator);
        closing();
        return out.toString();
    }

    private void column(String title, String text) {
        heading(2, words.say(title));
        paragraph(text);
    }

    private void indicator(PublishedIndicator indicator) {
        String code = indicator.code().isEmpty() ? "" : indicator.code() + ". ";
        heading(2, code + indicator.question().in(words.locale()));
        if (indicator.state() != PublishedIndicator.State.MEASURED) {
            paragraph(words.say("verdict.NOT_MEASURED") + ". "
                    + indicator
                            .toRecord()
                            .map(wording -> wording.in(words.locale()))
                            .orElse(""));
            return;
        }
        if (OverviewSection.fits(indicator)) {
            paragraph(new OverviewSentences(words, values).heading(indicator) + ".");
        }
        indicator.measures().forEach(this::measure);
    }

    private void measure(PublishedMeasure measure) {
        heading(3, measure.info().name().in(words.locale()));
        if (measure instanceof PublishedMeasure.Figure figure) {
            for (PeriodValue level : figure.levels()) {
                item(words.say("period." + level.period()) + ": "
                        + values.withInterval(level.value(), figure.info().unit()));
            }
            out.append('\n');
            figure.comparisons()
                    .forEach(comparison -> raw("**" + words.say("verdict." + comparison.verdict()) + "** "
                            + escape(sentences.verdict(comparison))));
        } else if (measure instanceof PublishedMeasure.Delays delays) {
            delays.periods()
                    .forEach(period -> item(words.say("period." + period.period()) + ": " + words.say("table.median")
                            + " " + values.text(period.median(), MeasureUnit.MILLISECONDS)));
            out.append('\n');
        } else if (measure instanceof PublishedMeasure.Parts parts) {
            parts.periods()
                    .forEach(period -> item(words.say("period." + period.period()) + ": " + parts(parts, period)));
            out.append('\n');
        } else if (measure instanceof PublishedMeasure.Topics topics) {
            topics.rows()
                    .forEach(row -> item(row.topic() + ": "
                            + String.join(
                                    " \u2192 ",
                                    row.people().stream().map(values::people).toList())));
            out.append('\n');
        } else if (measure instanceof PublishedMeasure.UnitTies ties) {
            ties.periods()
                    .forEach(period -> item(words.say("period." + period.period()) + ": " + values.across(period)));
            out.append('\n');
        } else if (measure instanceof PublishedOverview overview) {
            overview(overview);
        } else if (measure instanceof PublishedMeasure.NotMeasured not) {
            paragraph(words.say("verdict.NOT_MEASURED") + ". " + not.toRecord().in(words.locale()));
        }
    }

    private void overview(PublishedOverview overview) {
        OverviewSentences said = new OverviewSentences(words, values);
        if (overview instanceof PublishedOverview.Taught taught) {
            List<String> lines = TaughtChart.lines(taught, words);
            lines.forEach(this::item);
            if (lines.isEmpty()) {
                paragraph(words.say("taught.none", taught.info().name().in(words.locale()), values.floor()));
            }
        } else if (overview instanceof PublishedOverview.Gaps gaps) {
            gaps.periods()
                    .forEach(period -> period.rows()
                            .forEach(row -> item(words.say("period." + period.period()) + ", " + row.topic() + ": "
                                    + words.say(
                                            "gaps.row", values.people(row.asked()), values.people(row.helpers())))));
        } else if (overview instanceof PublishedOverview.Outputs outputs) {
            outputs.rows().forEach(row -> item(row.title() + ": " + said.output(row, publication)));
        } else if (overview instanceof PublishedOverview.Preconditions preconditions) {
            preconditions.rows().forEach(row -> item(row.name() + ": " + said.precondition(row)));
        }
        out.append('\n');
    }

    private String parts(PublishedMeasure.Parts parts, PublishedMeasure.PeriodParts period) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < period.shares().size() && i < parts.parts().size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(parts.parts().get(i).in(words.locale()))
                    .append(' ')
                    .append(values.text(period.shares().get(i), MeasureUnit.SHARE));
        }
        return text.toString();
    }

    private void closing() {
        heading(2, words.say("caveats.title"));
        List<CaveatList.Printed> caveats = CaveatList.of(publication, words);
        if (caveats.isEmpty()) {
            paragraph(words.say("caveats.none"));
        }
        caveats.forEach(caveat -> item(caveat.title() + ": " + caveat.text()));
        out.append('\n');
        heading(2, words.say("plan.title"));
        List<Plan.Line> lines = new Plan(publication, words).lines();
        if (lines.isEmpty()) {
            paragraph(words.say("plan.none"));
        }
        lines.forEach(line -> item(line.act() + ", " + words.say("plan.because") + " " + line.because() + "; "
                + words.say("plan.look") + " " + line.look()));
        out.append('\n');
        heading(2, words.say("method.title"));
        paragraph(words.say(
                "method.rules",
                Words.zone(publication.data().zone()),
                publication.data().floor(),
                words.day(publication
                        .data()
                        .observedUntil()
                        .atZone(publication.data().zone())
                        .toLocalDate())));
        publication.data().bases().forEach(basis -> item(words.say("method.basis") + ": " + basis));
        paragraph(words.say("footer"));
    }

    private void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(escape(text)).append("\n\n");
    }

    private void paragraph(String text) {
        raw(escape(text));
    }

    private void raw(String markdown) {
        out.append(markdown.strip()).append("\n\n");
    }

    private void item(String text) {
        out.append("- ").append(escape(text)).append('\n');
    }

    /** What would be markup in Markdown or HTML is made text; a line stays a line. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                escaped.append("&lt;");
            } else if (c == '&') {
                escaped.append("&amp;");
            } else if ("\\`*_[]#|>".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(Markup.isControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
