package org.sociallearning.moderation.page;

import org.sociallearning.core.event.PreconditionState;
import org.sociallearning.core.experiment.Precondition;
import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;

/** A precondition as a line: shape, word and since when. */
final class LightHtml {
    private LightHtml() {}

    /** What asks for attention first. */
    static int rank(Precondition precondition) {
        return switch (precondition.state()) {
            case NOT_IN_ORDER -> 0;
            case AT_RISK -> 1;
            case UNKNOWN -> 2;
            case IN_ORDER -> 3;
        };
    }

    static void write(Markup out, Words words, Precondition precondition) {
        PreconditionState state = precondition.state();
        out.open("li", "class", "is-" + state);
        shape(out, state);
        out.open("div").leaf("b", precondition.precondition().value()).text(": ");
        out.leaf("span", words.say("state." + state), "class", "state");
        String since = words.say("state.since", words.day(precondition.since()));
        out.leaf("p", since, "class", "small").close().close();
    }

    private static void shape(Markup out, PreconditionState state) {
        out.open("svg", "width", "26", "height", "26", "viewBox", "0 0 26 26", "aria-hidden", "true");
        switch (state) {
            case NOT_IN_ORDER -> {
                out.single("rect", "x", "2", "y", "2", "width", "22", "height", "22", "rx", "2.5");
                out.single("path", "d", "M8 8l10 10M18 8L8 18");
            }
            case AT_RISK -> {
                out.single("path", "class", "filled", "d", "M13 2 25 23.5H1z");
                out.single("path", "d", "M13 9.5v7M13 18.6v2.2");
            }
            case UNKNOWN -> out.single("circle", "class", "dotted", "cx", "13", "cy", "13", "r", "10.5");
            case IN_ORDER -> {
                out.single("circle", "cx", "13", "cy", "13", "r", "11.5");
                out.single("path", "d", "M7.5 13.4l3.8 3.8 7.2-8");
            }
        }
        out.close();
    }
}
