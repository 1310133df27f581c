package org.sociallearning.metrics.report;

import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** Parts of one whole: a bar of 100 % for each period, with the numbers inside. */
final class PartsChart {
    private static final int ROW = 46;
    private static final double ROOM_FOR_A_NUMBER = .09;

    private PartsChart() {}

    static void draw(Markup out, PublishedMeasure.Parts parts, Values values) {
        Words words = values.words();
        String label = parts.info().name().in(words.locale());
        out.open(
                "svg",
                "class",
                "chart",
                "height",
                ROW * Math.max(1, parts.periods().size()),
                "role",
                "img",
                "aria-label",
                label + ". " + summary(parts, values));
        int row = 0;
        for (PublishedMeasure.PeriodParts period : parts.periods()) {
            bar(out, period, row++, values);
        }
        out.close();
        out.open("ul", "class", "key");
        for (int i = 0; i < parts.parts().size(); i++) {
            out.open("li").leaf("span", "", "class", "swatch part-" + i);
            out.text(parts.parts().get(i).in(words.locale())).close();
        }
        out.close().line();
    }

    private static void bar(Markup out, PublishedMeasure.PeriodParts period, int row, Values values) {
        double y = row * ROW + 18;
        out.leaf("text", values.words().say("period." + period.period()), "x", "0", "y", y - 5, "class", "tick");
        out.open("g", "class", Periods.css(period.period()));
        double from = 0;
        boolean drawn = false;
        for (int i = 0; i < period.shares().size(); i++) {
            if (period.shares().get(i) instanceof PublishedValue.Known known) {
                double share = Math.max(0, Math.min(known.value(), 1 - from));
                out.single(
                        "rect",
                        "class",
                        "part part-" + i,
                        "x",
                        Markup.percent(from),
                        "width",
                        Markup.percent(share),
                        "y",
                        y,
                        "height",
                        "22");
                if (share >= ROOM_FOR_A_NUMBER) {
                    out.leaf(
                            "text",
                            values.text(known, MeasureUnit.SHARE),
                            "x",
                            Markup.percent(from + share / 2),
                            "y",
                            y + 16,
                            "class",
                            "inside inside-" + i);
                }
                from += share;
                drawn = true;
            }
        }
        if (!drawn) {
            out.single("rect", "class", "hatched", "x", "0", "width", "100%", "y", y, "height", "22");
        }
        out.close();
    }

    private static String summary(PublishedMeasure.Parts parts, Values values) {
        StringBuilder summary = new StringBuilder();
        for (PublishedMeasure.PeriodParts period : parts.periods()) {
            summary.append(values.words().say("period." + period.period())).append(": ");
            for (int i = 0; i < period.shares().size() && i < parts.parts().size(); i++) {
                summary.append(i == 0 ? "" : ", ")
                        .append(parts.parts().get(i).in(values.words().locale()))
                        .append(' ')
                        .append(values.text(period.shares().get(i), MeasureUnit.SHARE));
            }
            summary.append(". ");
        }
        return summary.toString();
    }

    static void table(Markup out, PublishedMeasure.Parts parts, Values values) {
        Words words = values.words();
        String[] columns = new String[parts.parts().size() + 1];
        columns[0] = words.say("table.period");
        for (int i = 0; i < parts.parts().size(); i++) {
            columns[i + 1] = parts.parts().get(i).in(words.locale());
        }
        Tables.open(out, words, parts.info().name().in(words.locale()), columns);
        for (PublishedMeasure.PeriodParts period : parts.periods()) {
            String[] cells = period.shares().stream()
                    .map(share -> values.cell(share, MeasureUnit.SHARE))
                    .toArray(String[]::new);
            Tables.row(out, words.say("period." + period.period()), cells);
        }
        Tables.close(out);
    }
}
