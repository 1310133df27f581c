package org.sociallearning.metrics.report;

import org.sociallearning.core.page.Markup;
import org.sociallearning.metrics.publication.Publication;
import org.sociallearning.metrics.publication.PublishedOverview;
import org.sociallearning.metrics.publication.PublishedOverview.Condition;

/** Things with a state, one per line: a shape, a word and the details. Shapes have no colour of their own. */
final class StateList {
    private StateList() {}

    static void outputs(
            Markup out, PublishedOverview.Outputs outputs, Publication publication, OverviewSentences sentences) {
        out.open("ul", "class", "states");
        for (PublishedOverview.OutputRow row : outputs.rows()) {
            out.open("li");
            shape(out, row.seen().isPresent() ? Condition.IN_ORDER : Condition.UNKNOWN);
            out.open("div").leaf("b", row.title());
            out.leaf("span", sentences.output(row, publication), "class", "small")
                    .close()
                    .close();
        }
        out.close();
    }

    static void preconditions(Markup out, PublishedOverview.Preconditions preconditions, OverviewSentences sentences) {
        out.open("ul", "class", "states");
        for (PublishedOverview.PreconditionRow row : preconditions.rows()) {
            out.open("li");
            shape(out, row.condition());
            out.open("div").leaf("b", row.name());
            out.leaf("span", sentences.precondition(row), "class", "small")
                    .close()
                    .close();
        }
        out.close();
    }

    /** Check, triangle, cross or dotted circle; the word stands beside it. */
    private static void shape(Markup out, Condition condition) {
        out.open("svg", "width", "22", "height", "22", "viewBox", "0 0 22 22", "aria-hidden", "true", "class", "shape");
        switch (condition) {
            case IN_ORDER -> out.single("path", "d", "M4 12 9 17 18 5");
            case AT_RISK -> out.single("path", "d", "M11 3.5 19.5 18.5H2.5ZM11 9V13M11 15.5V16");
            case NOT_IN_ORDER -> out.single("path", "d", "M5 5 17 17M17 5 5 17");
            case UNKNOWN -> out.single("circle", "cx", "11", "cy", "11", "r", "8", "stroke-dasharray", "2 3");
        }
        out.close();
    }
}
