package org.sociallearning.metrics.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedMeasure;

/** Ties between units: circles are units, their area people; lines are pairs, with their number. Never a mark per person. */
final class TiesChart {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 320;
    private static final double MIDDLE = HEIGHT / 2.0;
    private static final int LONGEST_NAME = 16;

    private TiesChart() {}

    static void draw(Markup out, PublishedMeasure.PeriodTies ties, Values values) {
        List<PublishedMeasure.UnitSize> units = ties.units();
        if (units.size() < 2 || ties.pairs().isEmpty()) {
            return;
        }
        Map<String, double[]> places = places(units);
        long most = ties.pairs().stream()
                .mapToLong(PublishedMeasure.UnitPair::ties)
                .max()
                .orElse(1);
        out.open(
                "svg",
                "class",
                "chart ties " + Periods.css(ties.period()),
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "role",
                "img",
                "aria-label",
                values.words().say("chart.ties"));
        for (PublishedMeasure.UnitPair pair : ties.pairs()) {
            double[] one = places.get(pair.one());
            double[] other = places.get(pair.other());
            if (one != null && other != null && !pair.one().equals(pair.other())) {
                out.single(
                        "line",
                        "class",
                        "tie",
                        "x1",
                        one[0],
                        "y1",
                        one[1],
                        "x2",
                        other[0],
                        "y2",
                        other[1],
                        "stroke-width",
                        1 + 7.0 * pair.ties() / most);
            }
        }
        for (PublishedMeasure.UnitPair pair : ties.pairs()) {
            double[] one = places.get(pair.one());
            double[] other = places.get(pair.other());
            if (one != null && other != null && !pair.one().equals(pair.other())) {
                out.leaf(
                        "text",
                        values.words().whole(pair.ties()),
                        "x",
                        one[0] + .38 * (other[0] - one[0]),
                        "y",
                        one[1] + .38 * (other[1] - one[1]) + 4,
                        "class",
                        "tick middle halo");
            }
        }
        for (PublishedMeasure.UnitSize unit : units) {
            double[] place = places.get(unit.unit());
            if (place == null) {
                continue;
            }
            out.single("circle", "class", "unit", "cx", place[0], "cy", place[1], "r", radius(unit.people()));
            double away = radius(unit.people()) + 18;
            out.leaf(
                    "text",
                    shortened(unit.unit()),
                    "x",
                    place[0],
                    "y",
                    place[1] < MIDDLE - 1 ? place[1] - away + 10 : place[1] + away,
                    "class",
                    "tick middle halo");
            if (unit.people() instanceof People.AtLeast atLeast) {
                out.leaf(
                        "text",
                        values.words().whole(atLeast.count()) + "+",
                        "x",
                        place[0],
                        "y",
                        place[1] + 5,
                        "class",
                        "inside inside-0");
            }
        }
        out.close().line();
    }

    private static Map<String, double[]> places(List<PublishedMeasure.UnitSize> units) {
        Map<String, double[]> places = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            double angle = 2 * Math.PI * i / units.size() - Math.PI / 2;
            places.put(
                    units.get(i).unit(),
                    new double[] {WIDTH / 2.0 + 165 * Math.cos(angle), MIDDLE + 110 * Math.sin(angle)});
        }
        return places;
    }

    /** Room for a name is small; the table below has all of it. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "\u2026";
    }

    private static double radius(People people) {
        int count = people instanceof People.AtLeast atLeast ? atLeast.count() : 1;
        return Math.min(44, 5 * Math.sqrt(count));
    }

    static void table(Markup out, PublishedMeasure.UnitTies measure, Values values) {
        Words words = values.words();
        for (PublishedMeasure.PeriodTies ties : measure.periods()) {
            if (ties.pairs().isEmpty()) {
                continue;
            }
            String caption = measure.info().name().in(words.locale()) + ", " + words.say("period." + ties.period());
            Tables.open(out, words, caption, words.say("table.unit"), words.say("table.unit"), words.say("table.ties"));
            for (PublishedMeasure.UnitPair pair : ties.pairs()) {
                Tables.row(out, pair.one(), pair.other(), words.whole(pair.ties()));
            }
            Tables.close(out);
        }
    }
}
