package org.sociallearning.metrics.report;

import java.util.ArrayList;
import java.util.List;
import org.sociallearning.core.fold.Week;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.MeasureUnit;
import org.sociallearning.metrics.publication.PeriodName;
import org.sociallearning.metrics.publication.PeriodValue;
import org.sociallearning.metrics.publication.PublishedMeasure;
import org.sociallearning.metrics.publication.PublishedPeriod;
import org.sociallearning.metrics.publication.PublishedValue;
import org.sociallearning.metrics.publication.SeriesPoint;

/**
 * A line by week over the means of the periods. It starts at zero, breaks where there is no number, and hatches these weeks.
 * Across it is in percent, so that it fits any width and its type never scales.
 */
final class WeeklyChart {
    private static final int ROOM_ABOVE = 18;
    private static final int ROOM_BELOW = 22;

    private final PublishedMeasure.Figure figure;
    private final List<PublishedPeriod> periods;
    private final Values values;
    private final int height;
    private final int first;
    private final int weeks;
    private final double top;

    private WeeklyChart(PublishedMeasure.Figure figure, List<PublishedPeriod> periods, Values values, int height) {
        this.figure = figure;
        this.periods = periods;
        this.values = values;
        this.height = height;
        this.first = figure.weekly().stream()
                .mapToInt(point -> point.from().ordinal())
                .min()
                .orElse(0);
        int last = figure.weekly().stream()
                .mapToInt(point -> point.to().ordinal())
                .max()
                .orElse(0);
        this.weeks = last - first + 1;
        this.top = Scale.roundUp(highest());
    }

    static void draw(
            Markup out,
            PublishedMeasure.Figure figure,
            List<PublishedPeriod> periods,
            Values values,
            int height,
            String label) {
        if (!figure.weekly().isEmpty()) {
            new WeeklyChart(figure, periods, values, height).draw(out, label);
        }
    }

    private double highest() {
        double highest = 0;
        for (SeriesPoint point : figure.weekly()) {
            if (point.value() instanceof PublishedValue.Known known) {
                highest = Math.max(highest, known.value());
            }
        }
        for (PeriodValue level : figure.levels()) {
            if (level.value() instanceof PublishedValue.Known known) {
                highest = Math.max(highest, known.value());
            }
        }
        return highest;
    }

    private void draw(Markup out, String label) {
        out.open("svg", "class", "chart", "height", height, "role", "img", "aria-label", label);
        hidden(out);
        grid(out);
        levels(out);
        lines(out);
        axis(out);
        out.close().line();
    }

    private void hidden(Markup out) {
        for (SeriesPoint point : figure.weekly()) {
            if (!(point.value() instanceof PublishedValue.Known)) {
                out.single(
                        "rect",
                        "class",
                        "hatched",
                        "x",
                        x(point.from().ordinal()),
                        "y",
                        (double) ROOM_ABOVE,
                        "width",
                        Markup.percent((point.to().ordinal() - point.from().ordinal() + 1.0) / weeks),
                        "height",
                        (double) height - ROOM_ABOVE - ROOM_BELOW);
            }
        }
    }

    private void grid(Markup out) {
        out.single("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y(top), "y2", y(top));
        out.single("line", "class", "axis", "x1", "0", "x2", "100%", "y1", y(0), "y2", y(0));
        out.leaf("text", values.number(top, figure.info().unit()), "x", "0", "y", y(top) - 5, "class", "tick");
    }

    private void levels(Markup out) {
        for (PeriodValue level : figure.levels()) {
            if (!(level.value() instanceof PublishedValue.Known known)
                    || level.counted().isEmpty()) {
                continue;
            }
            int from = Math.max(level.counted().first().ordinal(), first);
            int to = Math.min(level.counted().last().ordinal(), first + weeks - 1);
            if (from > to) {
                continue;
            }
            out.open("g", "class", Periods.css(level.period()));
            known.interval().ifPresent(interval -> {
                double high = y(Math.min(interval.upper(), top));
                out.single(
                        "rect",
                        "class",
                        "band",
                        "x",
                        x(from),
                        "width",
                        width(from, to),
                        "y",
                        high,
                        "height",
                        Math.max(1, y(Math.max(interval.lower(), 0)) - high));
            });
            out.single(
                    "line",
                    "class",
                    "mean",
                    "x1",
                    x(from),
                    "x2",
                    x(to + 1),
                    "y1",
                    y(known.value()),
                    "y2",
                    y(known.value()));
            out.close();
        }
    }

    private void lines(Markup out) {
        out.open(
                "svg",
                "viewBox",
                "0 0 100 " + height,
                "preserveAspectRatio",
                "none",
                "width",
                "100%",
                "height",
                height,
                "aria-hidden",
                "true");
        List<SeriesPoint> run = new ArrayList<>();
        for (SeriesPoint point : figure.weekly()) {
            boolean follows = run.isEmpty()
                    || point.from().ordinal() == run.get(run.size() - 1).to().ordinal() + 1;
            if (!(point.value() instanceof PublishedValue.Known) || !follows) {
                line(out, run);
                run.clear();
            }
            if (point.value() instanceof PublishedValue.Known) {
                run.add(point);
            }
        }
        line(out, run);
        out.close();
        for (SeriesPoint point : figure.weekly()) {
            if (point.value() instanceof PublishedValue.Known known) {
                out.open(
                        "circle",
                        "class",
                        "dot " + Periods.css(period(point.from())),
                        "cx",
                        middle(point),
                        "cy",
                        y(known.value()),
                        "r",
                        "2.5");
                out.leaf(
                        "title",
                        values.words().shortDay(point.from().monday()) + ": "
                                + values.text(known, figure.info().unit()));
                out.close();
            }
        }
    }

    private void line(Markup out, List<SeriesPoint> run) {
        if (run.size() < 2) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (SeriesPoint point : run) {
            double value = ((PublishedValue.Known) point.value()).value();
            path.append(path.length() == 0 ? 'M' : 'L')
                    .append(Markup.number(100 * at(point)))
                    .append(' ')
                    .append(Markup.number(y(value)));
        }
        out.single("path", "class", "line", "d", path, "vector-effect", "non-scaling-stroke");
    }

    private void axis(Markup out) {
        for (PublishedPeriod period : periods) {
            if (!period.weeks().isEmpty() && period.weeks().first().ordinal() >= first) {
                out.leaf(
                        "text",
                        values.words().shortDay(period.weeks().first().monday()),
                        "x",
                        x(period.weeks().first().ordinal()),
                        "y",
                        (double) height - 5,
                        "class",
                        "tick");
            }
        }
    }

    private PeriodName period(Week week) {
        for (PublishedPeriod period : periods) {
            if (period.weeks().contains(week)) {
                return period.name();
            }
        }
        return PeriodName.WHOLE;
    }

    private double at(SeriesPoint point) {
        return ((point.from().ordinal() + point.to().ordinal()) / 2.0 + .5 - first) / weeks;
    }

    private String middle(SeriesPoint point) {
        return Markup.percent(at(point));
    }

    private String x(int ordinal) {
        return Markup.percent((double) (ordinal - first) / weeks);
    }

    private String width(int from, int to) {
        return Markup.percent((to - from + 1.0) / weeks);
    }

    private double y(double value) {
        double room = height - ROOM_ABOVE - ROOM_BELOW;
        return top == 0 ? height - (double) ROOM_BELOW : height - ROOM_BELOW - room * value / top;
    }

    /** The exact numbers behind the picture. */
    static void table(Markup out, PublishedMeasure.Figure figure, Values values) {
        Words words = values.words();
        MeasureUnit unit = figure.info().unit();
        Tables.open(
                out, words, figure.info().name().in(words.locale()), words.say("table.week"), words.say("table.value"));
        for (SeriesPoint point : figure.weekly()) {
            String week = words.day(point.from().monday());
            Tables.row(out, week, values.cell(point.value(), unit));
        }
        Tables.close(out);
    }
}
