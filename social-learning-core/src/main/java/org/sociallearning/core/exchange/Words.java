package org.sociallearning.core.exchange;

/** Counts words: runs of characters between spaces that hold a letter or a digit. Tags of HTML separate words and are none. */
final class Words {
    private Words() {}

    static int inPlain(String text) {
        return count(text, false);
    }

    static int inHtml(String text) {
        return count(text, true);
    }

    private static int count(String text, boolean html) {
        int words = 0;
        boolean counted = false;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (html && c == '<' && isTag(text, i + 1)) {
                counted = false;
                i = endOfTag(text, i);
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                words++;
                counted = true;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean isTag(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int endOfTag(String text, int start) {
        int end = text.indexOf('>', start);
        return end < 0 ? text.length() : end + 1;
    }
}
