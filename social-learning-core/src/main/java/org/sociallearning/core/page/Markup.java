package org.sociallearning.core.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML and SVG. Text and attributes are escaped, always; elements close in the order in which they were opened. Not
 * thread-safe.
 */
public final class Markup {
    private final StringBuilder out = new StringBuilder(64_000);
    private final Deque<String> open = new ArrayDeque<>();

    /** An empty page. */
    public Markup() {}

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String element, Object... attributes) {
        tag(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    public Markup single(String element, Object... attributes) {
        tag(element, attributes).append("/>");
        return this;
    }

    /** A void element of HTML, as {@code meta}. */
    public Markup bare(String element, Object... attributes) {
        tag(element, attributes).append('>');
        return this;
    }

    /** An element with a text. */
    public Markup leaf(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A text, escaped. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** A style sheet of our own, as it is. */
    public Markup style(String css) {
        out.append("<style>").append(css).append("</style>");
        return this;
    }

    /** A line break between blocks, for people who read the source. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    private StringBuilder tag(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1] instanceof Double number ? number(number) : String.valueOf(attributes[i + 1]));
            out.append('"');
        }
        return out;
    }

    /** A coordinate with at most two decimals, the same everywhere. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** A part of one in percent, as CSS and SVG write it. */
    public static String percent(double part) {
        return number(100 * part) + "%";
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isControl(c) && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
    }

    /** Also what turns the direction of the text that follows: a name could make the page around it read otherwise. */
    public static boolean isControl(char c) {
        return c < ' ' || c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("elements still open: " + open);
        }
        return out.toString();
    }
}
