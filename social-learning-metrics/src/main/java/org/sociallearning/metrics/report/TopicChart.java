package org.sociallearning.metrics.report;

import java.util.List;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.publication.People;
import org.sociallearning.metrics.publication.PublishedMeasure;

/** Topics with a mark for the people of each period; what is about too few people lies in a hatched zone. */
final class TopicChart {
    private static final int MOST_ROWS = 20;

    private TopicChart() {}

    static void draw(Markup out, PublishedMeasure.Topics topics, Values values) {
        Words words = values.words();
        int most = values.floor();
        for (PublishedMeasure.TopicRow row : topics.rows()) {
            for (People people : row.people()) {
                most = Math.max(most, people instanceof People.AtLeast atLeast ? atLeast.count() : 0);
            }
        }
        double top = Scale.roundUp(most * 1.05);
        out.open(
                "div",
                "class",
                "rows",
                "role",
                "img",
                "aria-label",
                words.say("chart.topics") + ". " + names(topics, words));
        for (PublishedMeasure.TopicRow row : shown(topics)) {
            out.leaf("div", row.topic(), "class", "name");
            out.open("svg", "class", "chart", "height", "20", "aria-hidden", "true");
            out.single(
                    "rect",
                    "class",
                    "hatched",
                    "x",
                    "0",
                    "y",
                    "3",
                    "width",
                    Markup.percent(values.floor() / top),
                    "height",
                    "14");
            out.single("line", "class", "grid", "x1", "0", "x2", "100%", "y1", "10", "y2", "10");
            for (int i = 0; i < row.people().size(); i++) {
                if (row.people().get(i) instanceof People.AtLeast atLeast) {
                    out.single(
                            "circle",
                            "class",
                            "mark mark-" + i + " "
                                    + Periods.css(topics.periods().get(i).name()),
                            "cx",
                            Markup.percent(atLeast.count() / top),
                            "cy",
                            "10",
                            "r",
                            "5.5");
                }
            }
            out.close();
            out.leaf("div", people(row, values), "class", "number");
        }
        out.close().line();
    }

    private static String names(PublishedMeasure.Topics topics, Words words) {
        return words.list(shown(topics).stream()
                .limit(5)
                .map(PublishedMeasure.TopicRow::topic)
                .toList());
    }

    private static List<PublishedMeasure.TopicRow> shown(PublishedMeasure.Topics topics) {
        return topics.rows().stream().limit(MOST_ROWS).toList();
    }

    private static String people(PublishedMeasure.TopicRow row, Values values) {
        List<String> each = row.people().stream()
                .map(people -> people instanceof People.AtLeast atLeast
                        ? values.words().whole(atLeast.count()) + "+"
                        : "<" + ((People.FewerThan) people).bound())
                .toList();
        return String.join(" \u2192 ", each);
    }

    static void table(Markup out, PublishedMeasure.Topics topics, Values values) {
        Words words = values.words();
        String[] columns = new String[topics.periods().size() + 1];
        columns[0] = words.say("table.topic");
        for (int i = 0; i < topics.periods().size(); i++) {
            columns[i + 1] = words.say("period." + topics.periods().get(i).name());
        }
        Tables.open(out, words, topics.info().name().in(words.locale()), columns);
        for (PublishedMeasure.TopicRow row : topics.rows()) {
            Tables.row(
                    out, row.topic(), row.people().stream().map(values::people).toArray(String[]::new));
        }
        Tables.close(out);
    }
}
