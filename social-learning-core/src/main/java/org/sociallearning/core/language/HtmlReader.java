package org.sociallearning.core.language;

import java.util.Set;

/**
 * The words of an HTML text: tags become nothing or the end of a block, and what stands in code or quotations is left
 * out. A tag that never ends is text; an element that never ends is left out to the end of the text.
 */
final class HtmlReader {
    private static final int LONGEST_NAME = 10;
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "td", "th", "table", "h1", "h2", "h3",
            "h4", "h5", "h6", "section", "article", "aside", "header", "footer", "form", "figure", "details",
            "summary");
    private static final Set<String> FOREIGN_BLOCKS =
            Set.of("pre", "blockquote", "script", "style", "textarea", "head", "template");
    private static final Set<String> FOREIGN_WORDS = Set.of("code", "q", "kbd", "samp", "tt", "button", "select");

    private final String text;
    private final int limit;
    private final MappedText out;
    private int skipping;
    private String skipped = "";
    private boolean noMoreTagEnds;
    // Looking for the end of a tag past quoted attributes may fail; the steps lost that way are bounded for the text.
    private int patience;

    HtmlReader(String text, MappedText out) {
        this.text = text;
        this.limit = text.length();
        this.out = out;
        this.patience = text.length();
    }

    static MappedText read(String text) {
        int limit = text.length();
        MappedText out = new MappedText(limit);
        HtmlReader reader = new HtmlReader(text, out);
        int i = 0;
        while (i < limit) {
            char c = text.charAt(i);
            int after = c == '<' ? reader.tag(i) : i;
            if (after > i) {
                i = after;
            } else if (reader.insideForeign()) {
                i++;
            } else if (c == '&') {
                i = Entities.read(text, i, out);
            } else {
                out.append(c == '\n' || c == '\r' ? ' ' : c, i, i + 1);
                i++;
            }
        }
        return out;
    }

    /** Whether what is being read now is not the author's words. */
    boolean insideForeign() {
        return skipping > 0;
    }

    /** Reads the tag or comment at an opening angle bracket; gives the place itself where there is none. */
    int tag(int at) {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at + 4);
            return end < 0 ? limit : end + 3;
        }
        int name = at + 1;
        boolean closing = name < limit && text.charAt(name) == '/';
        if (closing) {
            name++;
        }
        if (name >= limit || !isTagStart(text.charAt(name))) {
            return at;
        }
        int end = end(name);
        if (end < 0) {
            return at;
        }
        apply(nameAt(name, end), closing, text.charAt(end - 2) == '/', at, end);
        return end;
    }

    /** Whether the tag leads to a person or a tag of the same place, as forums mark them. */
    private boolean isMention(int at, int end) {
        for (int i = at; i < end; i++) {
            if (text.startsWith("mention", i) || text.startsWith("hashtag", i) || text.startsWith("mailto:", i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTagStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '!' || c == '?';
    }

    private String nameAt(int from, int end) {
        StringBuilder name = new StringBuilder(LONGEST_NAME);
        for (int i = from; i < end && name.length() < LONGEST_NAME; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                name.append((char) (c | 0x20));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                name.append(c);
            } else {
                break;
            }
        }
        return name.toString();
    }

    private int end(int from) {
        char quote = 0;
        for (int i = from; i < limit && patience > 0; i++, patience--) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                patience += i - from;
                return i + 1;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
        }
        if (noMoreTagEnds) {
            return -1;
        }
        int simple = text.indexOf('>', from);
        noMoreTagEnds = simple < 0;
        return noMoreTagEnds ? -1 : simple + 1;
    }

    private void apply(String name, boolean closing, boolean empty, int at, int end) {
        if (skipping > 0) {
            if (name.equals(skipped) && !empty) {
                skipping += closing ? -1 : 1;
            }
            return;
        }
        boolean block = FOREIGN_BLOCKS.contains(name);
        if (block || BLOCKS.contains(name)) {
            out.breakHere(at);
        }
        if (name.equals("a") && !closing && !isMention(at, end)) {
            out.append(MappedText.LINK, at, end);
        }
        if (!closing && !empty && (block || FOREIGN_WORDS.contains(name))) {
            if (!block) {
                out.append(MappedText.OBJECT, at, end);
            }
            skipping = 1;
            skipped = name;
        } else if (name.equals("img")) {
            out.append(MappedText.OBJECT, at, end);
        }
    }
}
