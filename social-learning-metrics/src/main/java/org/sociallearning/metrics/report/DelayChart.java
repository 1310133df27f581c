package org.sociallearning.metrics.report;

import java.time.Duration;
import java.util.List;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedValue;

/** The share that had a response, rising over log time, only through the five points that may be shown. */
final class DelayChart {
    private static final int HEIGHT = 230;
    private static final int ROOM_ABOVE = 18;
    private static final int ROOM_BELOW = 24;
    private static final List<Duration> POINTS = PublishedMeasure.Delays.POINTS;

    private DelayChart() {}

    static void draw(Markup out, PublishedMeasure.Delays delays, Values values) {
        Words words = values.words();
        out.open(
                "svg",
                "class",
                "chart",
                "height",
                HEIGHT,
                "role",
                "img",
                "aria-label",
                words.say("chart.delays") + ". " + summary(delays, values));
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            out.single("line", "class", quarter == 0 ? "axis" : "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y);
            out.leaf("text", words.percent(quarter / 4.0), "x", "0", "y", y - 4, "class", "tick");
        }
        for (int i = 0; i < POINTS.size(); i++) {
            out.leaf(
                    "text",
                    words.point(POINTS.get(i)),
                    "x",
                    Markup.percent(x(i)),
                    "y",
                    HEIGHT - 6.0,
                    "class",
                    "tick middle");
        }
        for (PublishedMeasure.PeriodDelays period : delays.periods()) {
            curve(out, period, values);
        }
        out.close().line();
    }

    private static void curve(Markup out, PublishedMeasure.PeriodDelays period, Values values) {
        out.open("g", "class", Periods.css(period.period()));
        out.open(
                "svg",
                "viewBox",
                "0 0 100 " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "width",
                "100%",
                "height",
                HEIGHT,
                "aria-hidden",
                "true");
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < period.within().size(); i++) {
            if (period.within().get(i) instanceof PublishedValue.Known known) {
                path.append(drawing ? 'L' : 'M')
                        .append(Markup.number(100 * x(i)))
                        .append(' ')
                        .append(Markup.number(y(known.value())));
                drawing = true;
            } else {
                drawing = false;
            }
        }
        if (path.length() > 0) {
            out.single("path", "class", "line curve", "d", path, "vector-effect", "non-scaling-stroke");
        }
        out.close();
        for (int i = 0; i < period.within().size(); i++) {
            if (period.within().get(i) instanceof PublishedValue.Known known) {
                out.open("circle", "class", "dot", "cx", Markup.percent(x(i)), "cy", y(known.value()), "r", "3.5");
                out.leaf("title", values.withInterval(known, MeasureUnit.SHARE)).close();
            }
        }
        out.close();
    }

    private static String summary(PublishedMeasure.Delays delays, Values values) {
        StringBuilder summary = new StringBuilder();
        int week = POINTS.size() - 1;
        for (PublishedMeasure.PeriodDelays period : delays.periods()) {
            if (period.within().size() > week) {
                summary.append(values.words().say("period." + period.period()))
                        .append(": ")
                        .append(values.text(period.within().get(week), MeasureUnit.SHARE))
                        .append(". ");
            }
        }
        return summary.toString();
    }

    static void table(Markup out, PublishedMeasure.Delays delays, Values values) {
        Words words = values.words();
        String[] columns = new String[POINTS.size() + 2];
        columns[0] = words.say("table.period");
        columns[1] = words.say("table.median");
        for (int i = 0; i < POINTS.size(); i++) {
            columns[i + 2] = words.say("table.within", words.point(POINTS.get(i)));
        }
        Tables.open(out, words, delays.info().name().in(words.locale()), columns);
        for (PublishedMeasure.PeriodDelays period : delays.periods()) {
            String[] cells = new String[period.within().size() + 1];
            cells[0] = values.cell(period.median(), MeasureUnit.MILLISECONDS);
            for (int i = 0; i < period.within().size(); i++) {
                cells[i + 1] = values.cell(period.within().get(i), MeasureUnit.SHARE);
            }
            Tables.row(out, words.say("period." + period.period()), cells);
        }
        Tables.close(out);
    }

    private static double x(int point) {
        double first = log(0);
        return .08 + .86 * (log(point) - first) / (log(POINTS.size() - 1) - first);
    }

    private static double log(int point) {
        return Math.log((double) POINTS.get(point).toMinutes());
    }

    private static double y(double share) {
        return HEIGHT - ROOM_BELOW - (HEIGHT - ROOM_ABOVE - ROOM_BELOW) * share;
    }
}
