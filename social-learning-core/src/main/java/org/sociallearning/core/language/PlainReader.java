package org.sociallearning.core.language;

/** Plain text without the lines that quote an earlier message. */
final class PlainReader {
    private PlainReader() {}

    static MappedText read(String text) {
        int limit = text.length();
        MappedText out = new MappedText(limit);
        int line = afterLostLineEnd(text);
        while (line < limit) {
            int end = Lines.end(text, line);
            int first = Lines.skipSpaces(text, line, end);
            if (first < end && text.charAt(first) == '>') {
                out.breakHere(line);
            } else if (first == end) {
                out.breakHere(line);
            } else {
                for (int i = line; i < end; i++) {
                    out.append(text.charAt(i), i, i + 1);
                }
                if (end < limit) {
                    out.append('\n', end, end + 1);
                }
            }
            line = end + 1;
        }
        return out;
    }

    /**
     * Where to begin: some exports put a whole post on one line. Nobody posts a quotation and nothing else, so when that
     * line begins as one, its first sentence is taken for the quotation and the rest for the answer. A sentence ends at
     * its mark, or before a capital behind a small letter, as in "> your plan Thanks for that".
     */
    private static int afterLostLineEnd(String text) {
        int first = Lines.skipSpaces(text, 0, text.length());
        if (first == text.length() || text.charAt(first) != '>' || text.indexOf('\n') >= 0) {
            return 0;
        }
        for (int i = first + 1; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            if (text.charAt(i + 1) == ' ') {
                boolean capital = Character.isUpperCase(text.charAt(i + 2))
                        && i + 3 < text.length()
                        && Character.isLowerCase(text.charAt(i + 3));
                if (c == '.' || c == '!' || c == '?' || (capital && Character.isLowerCase(c))) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
