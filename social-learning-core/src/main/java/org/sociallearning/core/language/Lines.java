package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;

/** Where lines end and what they begin with. */
final class Lines {
    private Lines() {}

    /** The index of the line feed that ends the line, or the length of the text. */
    static int end(String text, int from) {
        int feed = text.indexOf('\n', from);
        return feed < 0 ? text.length() : feed;
    }

    static int skipSpaces(String text, int from, int limit) {
        int i = from;
        while (i < limit && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '\r')) {
            i++;
        }
        return i;
    }

    /** The first place of the character in the stretch, or the end of the stretch. */
    static int find(String text, char wanted, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) != wanted) {
            i++;
        }
        return i;
    }

    /** What stands between white space. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }
}
