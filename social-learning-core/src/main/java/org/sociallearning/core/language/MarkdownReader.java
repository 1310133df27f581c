package org.sociallearning.core.language;

/**
 * The words of a Markdown text: code, block quotes (with the lines that lazily continue them), images and addresses of
 * links are left out, also when written as HTML. Follows CommonMark as far as it decides whose words are read.
 */
final class MarkdownReader {
    private static final int CODE_INDENT = 4;

    private final String text;
    private final int limit;
    private final MappedText out;
    private final HtmlReader html;
    private char fence;
    private int fenceLength;
    private boolean inQuote;
    private boolean inList;
    private boolean afterBlank = true;
    private int nextParenthesis = -1;
    private int nextBracket = -1;
    // Steps spent on code spans that never close; bounded so that reading stays linear.
    private int patience;

    private MarkdownReader(String text) {
        this.text = text;
        this.limit = text.length();
        this.out = new MappedText(limit);
        this.html = new HtmlReader(text, out);
        this.patience = limit;
    }

    static MappedText read(String text) {
        MarkdownReader reader = new MarkdownReader(text);
        int i = 0;
        boolean lineStart = true;
        while (i < reader.limit) {
            if (lineStart && !reader.html.insideForeign()) {
                int after = reader.lineStart(i);
                lineStart = after > i && text.charAt(after - 1) == '\n';
                i = after;
            } else {
                lineStart = text.charAt(i) == '\n';
                i = reader.inline(i);
            }
        }
        return reader.out;
    }

    /** Reads what begins a line; gives the place where its words begin, or the next line when it has none. */
    private int lineStart(int at) {
        int end = Lines.end(text, at);
        int next = Math.min(limit, end + 1);
        int first = Lines.skipSpaces(text, at, end);
        if (fence != 0) {
            closeFence(first, end);
            return next;
        }
        if (first == end) {
            out.breakHere(at);
            inQuote = false;
            afterBlank = true;
            return next;
        }
        char c = text.charAt(first);
        boolean indented = first - at >= CODE_INDENT || text.charAt(at) == '\t';
        if (indented && afterBlank && !inList) {
            return next;
        }
        afterBlank = false;
        if (opensFence(first, end) || c == '>' || isRule(first, end)) {
            inQuote = c == '>';
            out.breakHere(at);
            return next;
        }
        int words = afterMarker(first, end);
        if (words > first) {
            inQuote = false;
            inList = c != '#';
            out.breakHere(at);
            return words;
        }
        inList = inList && indented;
        boolean definition = c == '[' && text.startsWith("]:", Lines.find(text, ']', first, end));
        return inQuote || definition ? next : first;
    }

    private boolean opensFence(int first, int end) {
        char c = text.charAt(first);
        int run = run(first, end);
        if ((c != '`' && c != '~') || run < 3) {
            return false;
        }
        if (c == '`' && Lines.find(text, '`', first + run, end) < end) {
            return false;
        }
        fence = c;
        fenceLength = run;
        return true;
    }

    private void closeFence(int first, int end) {
        if (first < end && text.charAt(first) == fence && run(first, end) >= fenceLength) {
            fence = 0;
        }
    }

    private int run(int from, int end) {
        int i = from;
        while (i < end && text.charAt(i) == text.charAt(from)) {
            i++;
        }
        return i - from;
    }

    /** A thematic break or the underline of a heading. */
    private boolean isRule(int first, int end) {
        char c = text.charAt(first);
        if (c != '-' && c != '=' && c != '*' && c != '_') {
            return false;
        }
        int i = first;
        while (i < end && (text.charAt(i) == c || text.charAt(i) == ' ' || text.charAt(i) == '\r')) {
            i++;
        }
        return i == end && end - first > 1;
    }

    private int afterMarker(int first, int end) {
        int i = first;
        char c = text.charAt(first);
        if (c == '#') {
            i += run(first, end);
        } else if (c == '-' || c == '*' || c == '+') {
            i++;
        } else {
            while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            boolean numbered = i > first && i < end && (text.charAt(i) == '.' || text.charAt(i) == ')');
            i = numbered ? i + 1 : first;
        }
        return i > first && i < end && text.charAt(i) == ' ' ? i + 1 : first;
    }

    private int inline(int at) {
        char c = text.charAt(at);
        if (c == '<') {
            int after = html.tag(at);
            if (after > at) {
                return after;
            }
        }
        if (html.insideForeign()) {
            return at + 1;
        }
        boolean more = at + 1 < limit;
        return switch (c) {
            case '`' -> codeSpan(at);
            case '&' -> Entities.read(text, at, out);
            case '[' -> at + 1;
            case ']' -> address(at);
            case '!' -> more && text.charAt(at + 1) == '[' ? image(at) : keep(at);
            case '\\' -> keep(more && isPunctuation(text.charAt(at + 1)) ? at + 1 : at);
            default -> keep(at);
        };
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }

    private int keep(int at) {
        out.append(text.charAt(at), at, at + 1);
        return at + 1;
    }

    private int codeSpan(int at) {
        int run = run(at, limit);
        int i = at + run;
        while (i < limit && patience-- > 0) {
            if (text.charAt(i) == '`') {
                int closing = run(i, limit);
                if (closing == run) {
                    patience += i - at;
                    out.append(MappedText.OBJECT, at, i + run);
                    return i + run;
                }
                i += closing;
            } else if (text.startsWith("\n\n", i)) {
                break;
            } else {
                i++;
            }
        }
        return at + run;
    }

    private int image(int at) {
        if (nextBracket < at) {
            int found = text.indexOf(']', at);
            nextBracket = found < 0 ? limit : found;
        }
        out.append(MappedText.OBJECT, at, at + 2);
        return nextBracket < limit ? nextBracket : at + 2;
    }

    /** Leaves out the address behind the words of a link, and keeps that there is one. */
    private int address(int at) {
        if (at + 1 >= limit || text.charAt(at + 1) != '(') {
            return at + 1;
        }
        if (nextParenthesis < at) {
            int found = text.indexOf(')', at);
            nextParenthesis = found < 0 ? limit : found;
        }
        if (nextParenthesis == limit) {
            return at + 2;
        }
        out.append(MappedText.LINK, at, nextParenthesis + 1);
        return nextParenthesis + 1;
    }
}
