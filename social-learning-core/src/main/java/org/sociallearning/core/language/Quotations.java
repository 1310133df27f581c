package org.sociallearning.core.language;

/**
 * Blanks what stands between quotation marks inside a paragraph: it is somebody else's words or a title. One pass; an
 * opening mark that never closes changes nothing. Single straight marks are quotation marks only where they cannot be
 * apostrophes, and only over a short stretch.
 */
final class Quotations {
    private static final int LONGEST_SINGLE = 200;

    private Quotations() {}

    static void blank(MappedText text) {
        int open = -1;
        int single = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            switch (c) {
                case MappedText.BREAK -> {
                    open = -1;
                    single = -1;
                }
                case '"' -> open = straight(text, open, i);
                // A German or Dutch quotation closes with the mark that opens an English one.
                case '\u201C' -> open = open >= 0 && text.at(open) == '\u201E' ? close(text, open, i) : i;
                case '\u201E', '\u00AB' -> open = i;
                case '\u201D', '\u00BB' -> open = open >= 0 ? close(text, open, i) : -1;
                case '\'', '\u2018', '\u2019' -> single = single(text, single, i);
                default -> {}
            }
        }
    }

    private static int straight(MappedText text, int open, int at) {
        if (before(text, at)) {
            return at;
        }
        return open >= 0 ? close(text, open, at) : open;
    }

    private static int single(MappedText text, int open, int at) {
        boolean letterAfter = at + 1 < text.length() && Character.isLetterOrDigit(text.at(at + 1));
        if (before(text, at)) {
            return text.at(at) != '\u2019' && letterAfter && !clitic(text, at + 1) ? at : open;
        }
        if (open >= 0 && !letterAfter && at - open <= LONGEST_SINGLE) {
            return close(text, open, at);
        }
        return open;
    }

    /** The Dutch 't, 'n, 's, 'm, 'k, 'r and 'ns, which begin with an apostrophe. */
    private static boolean clitic(MappedText text, int at) {
        char c = Character.toLowerCase(text.at(at));
        boolean alone = at + 1 >= text.length() || !Character.isLetterOrDigit(text.at(at + 1));
        return alone && "tnsmkr".indexOf(c) >= 0;
    }

    /** Whether the place is one where a quotation may begin: no word stands right before it. */
    private static boolean before(MappedText text, int at) {
        if (at == 0) {
            return true;
        }
        char c = text.at(at - 1);
        return Character.isWhitespace(c)
                || c == '('
                || c == '['
                || c == MappedText.BREAK
                || c == MappedText.LINK
                || c == '*'
                || c == '_';
    }

    private static int close(MappedText text, int from, int to) {
        for (int i = from; i <= to; i++) {
            text.replace(i, i == from ? MappedText.OBJECT : ' ');
        }
        return -1;
    }
}
