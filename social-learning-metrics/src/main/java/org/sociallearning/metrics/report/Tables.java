package org.sociallearning.metrics.report;

import org.sociallearning.core.page.Markup;
import org.sociallearning.core.page.Words;

/** The table behind a picture, in a box that opens. */
final class Tables {
    private Tables() {}

    static void open(Markup out, Words words, String caption, String... columns) {
        out.open("details", "class", "data").leaf("summary", words.say("table.open", caption));
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        plain(out, caption, columns);
    }

    static void plain(Markup out, String caption, String... columns) {
        out.open("table").leaf("caption", caption).open("thead").open("tr");
        for (String column : columns) {
            out.leaf("th", column, "scope", "col");
        }
        out.close().close().open("tbody");
    }

    static void row(Markup out, String head, String... cells) {
        out.open("tr").leaf("th", head, "scope", "row");
        for (String cell : cells) {
            out.leaf("td", cell);
        }
        out.close();
    }

    static void end(Markup out) {
        out.close().close();
    }

    static void close(Markup out) {
        end(out);
        out.close().close().line();
    }
}
