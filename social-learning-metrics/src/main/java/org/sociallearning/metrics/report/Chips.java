package org.sociallearning.metrics.report;

import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;
import org.sociallearning.metrics.evaluation.Verdict;

/** Verdicts: the weight of the shape is the strength of the evidence, and the word is always there. */
final class Chips {
    private Chips() {}

    static void draw(Markup out, Words words, Verdict verdict) {
        out.open("span", "class", "verdict v-" + verdict);
        out.open("svg", "width", "14", "height", "14", "viewBox", "0 0 14 14", "aria-hidden", "true");
        switch (verdict) {
            case UP -> out.single("path", "d", "M7 1 13 12H1Z", "fill", "currentColor");
            case DOWN -> out.single("path", "d", "M7 13 1 2H13Z", "fill", "currentColor");
            case NO_CLEAR_CHANGE ->
                out.single("path", "d", "M2 4.5H12M2 9.5H12", "stroke", "currentColor", "stroke-width", "2");
            case TOO_FEW -> {
                for (int x = 2; x <= 12; x += 5) {
                    out.single("circle", "cx", x, "cy", "7", "r", "1.6", "fill", "currentColor");
                }
            }
            case NOT_MEASURED ->
                out.single(
                        "circle",
                        "cx",
                        "7",
                        "cy",
                        "7",
                        "r",
                        "5",
                        "fill",
                        "none",
                        "stroke",
                        "currentColor",
                        "stroke-width",
                        "1.5");
        }
        out.close().text(words.say("verdict." + verdict)).close();
    }
}
