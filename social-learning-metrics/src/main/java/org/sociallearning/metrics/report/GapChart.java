package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedOverview.GapRow;
import org.sociallearning.metrics.publication.PublishedOverview.Gaps;
import org.sociallearning.metrics.publication.PublishedOverview.PeriodGaps;

/** Who asked (diamond) against who can help (dot), by topic; under the floor lies a hatched zone and no dot. */
final class GapChart {
    private static final int MOST_ROWS = 12;
    private static final int HEIGHT = 26;

    private GapChart() {}

    static void draw(Markup out, PeriodGaps period, Values values) {
        Words words = values.words();
        List<GapRow> rows = period.rows().stream().limit(MOST_ROWS).toList();
        int most = values.floor();
        for (GapRow row : rows) {
            most = Math.max(most, Math.max(count(row.asked()), count(row.helpers())));
        }
        double top = Scale.roundUp(most * 1.05);
        out.open("figure").open("figcaption").text(words.say("chart.gaps.title"));
        out.leaf("span", words.say("chart.gaps.note", words.say("period." + period.period()), values.floor()))
                .close();
        key(out, period, words, values.floor());
        String names = words.list(rows.stream().limit(3).map(GapRow::topic).toList());
        out.open(
                "div",
                "class",
                "rows " + Periods.css(period.period()),
                "role",
                "img",
                "aria-label",
                words.say("chart.gaps.title") + ": " + names);
        for (GapRow row : rows) {
            out.leaf("div", row.topic(), "class", "name");
            row(out, row, top, values.floor());
            out.leaf("div", words.say("chart.gaps.row", number(row.asked()), number(row.helpers())), "class", "number");
        }
        out.close().close().line();
    }

    private static void row(Markup out, GapRow row, double top, int floor) {
        double asked = count(row.asked()) / top;
        int middle = HEIGHT / 2;
        boolean gap = row.isGap();
        double helped = gap ? floor / top : count(row.helpers()) / top;
        out.open("svg", "class", "chart", "height", HEIGHT, "aria-hidden", "true");
        out.single(
                "rect",
                "class",
                "hatched",
                "x",
                "0",
                "y",
                "2",
                "width",
                Markup.percent(floor / top),
                "height",
                HEIGHT - 4);
        out.single("line", "class", "grid", "x1", "0", "x2", "100%", "y1", HEIGHT - .5, "y2", HEIGHT - .5);
        out.single(
                "line",
                "class",
                gap ? "reach open" : "reach",
                "x1",
                Markup.percent(helped),
                "x2",
                Markup.percent(asked),
                "y1",
                middle,
                "y2",
                middle);
        if (!gap) {
            out.single("circle", "class", "dot", "cx", Markup.percent(helped), "cy", middle, "r", "5.6");
        }
        out.open("svg", "x", Markup.percent(asked), "y", "0", "width", "1", "height", HEIGHT, "overflow", "visible");
        out.single("path", "class", "diamond", "d", "M0 6.5 6.5 13 0 19.5-6.5 13z")
                .close();
        out.close();
    }

    private static void key(Markup out, PeriodGaps period, Words words, int floor) {
        out.open("ul", "class", "key " + Periods.css(period.period())).open("li");
        out.open("svg", "class", "chart-key", "width", "16", "height", "16", "aria-hidden", "true");
        out.single("path", "class", "diamond", "d", "M8 1.5 14.5 8 8 14.5 1.5 8z")
                .close();
        out.text(words.say("chart.gaps.asked")).close().open("li");
        out.open("svg", "class", "chart-key", "width", "16", "height", "16", "aria-hidden", "true");
        out.single("circle", "class", "dot", "cx", "8", "cy", "8", "r", "5.6").close();
        out.text(words.say("chart.gaps.helpers")).close().open("li");
        out.open("svg", "class", "chart-key", "width", "30", "height", "16", "aria-hidden", "true");
        out.single("line", "class", "reach open", "x1", "0", "x2", "30", "y1", "8", "y2", "8")
                .close();
        out.text(words.say("chart.gaps.open", floor)).close().close();
    }

    private static int count(People people) {
        return people instanceof People.AtLeast atLeast ? atLeast.count() : 0;
    }

    private static String number(People people) {
        return people instanceof People.AtLeast atLeast
                ? atLeast.count() + "+"
                : "<" + ((People.FewerThan) people).bound();
    }

    static void table(Markup out, Gaps gaps, Values values) {
        Words words = values.words();
        for (PeriodGaps period : gaps.periods()) {
            if (!period.rows().isEmpty()) {
                Tables.open(
                        out,
                        words,
                        gaps.info().name().in(words.locale()) + ", " + words.say("period." + period.period()),
                        words.say("table.topic"),
                        words.say("chart.gaps.asked"),
                        words.say("chart.gaps.helpers"));
                for (GapRow row : period.rows()) {
                    Tables.row(out, row.topic(), values.people(row.asked()), values.people(row.helpers()));
                }
                Tables.close(out);
            }
        }
    }
}
