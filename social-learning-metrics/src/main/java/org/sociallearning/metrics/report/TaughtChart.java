package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.PublishedOverview.PeriodTaught;
import org.sociallearning.metrics.publication.PublishedOverview.Taught;
import org.sociallearning.metrics.publication.PublishedOverview.TaughtCell;
import org.sociallearning.metrics.publication.Wording;

/** Who taught whom: a table in which each cell is a square with its number, the area being those who attended. */
final class TaughtChart {
    private static final int SIDE = 44;

    private TaughtChart() {}

    /** The last period with something to show; a sentence when there is none. */
    static void draw(Markup out, Taught taught, Values values) {
        Words words = values.words();
        String name = taught.info().name().in(words.locale());
        PeriodTaught last = taught.periods().stream()
                .filter(period -> !period.cells().isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
        if (last == null) {
            out.leaf("p", words.say("taught.none", name, values.floor()), "class", "small");
            return;
        }
        String caption = name + ", " + words.say("period." + last.period());
        out.open("figure").open("figcaption").text(caption);
        out.leaf("span", words.say("taught.note", values.floor())).close();
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        matrix(out, last, values);
        out.close().close().line();
    }

    private static void matrix(Markup out, PeriodTaught period, Values values) {
        Words words = values.words();
        List<Wording> classes = period.classes();
        long most = period.cells().stream().mapToLong(TaughtCell::visits).max().orElse(1);
        out.open("table", "class", "taught " + Periods.css(period.period()));
        out.leaf("caption", words.say("taught.caption")).open("thead").open("tr");
        out.leaf("th", words.say("taught.corner"), "scope", "col");
        classes.forEach(name -> out.leaf("th", name.in(words.locale()), "scope", "col"));
        out.close().close().open("tbody");
        for (int from = 0; from < classes.size(); from++) {
            out.open("tr").leaf("th", classes.get(from).in(words.locale()), "scope", "row");
            for (int to = 0; to < classes.size(); to++) {
                cell(out, period, from, to, most, values);
            }
            out.close();
        }
        out.close().close();
    }

    private static void cell(Markup out, PeriodTaught period, int from, int to, long most, Values values) {
        TaughtCell shown = period.cells().stream()
                .filter(cell -> cell.from() == from && cell.to() == to)
                .findFirst()
                .orElse(null);
        double side = shown == null ? SIDE : Math.max(4, SIDE * Math.sqrt((double) shown.visits() / most));
        double margin = (SIDE - side) / 2;
        out.open("td").open("svg", "class", "square", "width", SIDE, "height", SIDE, "aria-hidden", "true");
        out.single(
                "rect",
                "class",
                shown == null ? "hatched" : "fill",
                "x",
                margin,
                "y",
                margin,
                "width",
                side,
                "height",
                side);
        out.close();
        out.leaf("span", shown == null ? "<" + values.floor() : values.words().whole(shown.visits()));
        out.close();
    }

    /** The same in words. */
    static List<String> lines(Taught taught, Words words) {
        return taught.periods().stream()
                .flatMap(period -> period.cells().stream()
                        .map(cell -> words.say("period." + period.period()) + ", "
                                + period.classes().get(cell.from()).in(words.locale()) + " \u2192 "
                                + period.classes().get(cell.to()).in(words.locale()) + ": "
                                + words.whole(cell.visits())))
                .toList();
    }
}
