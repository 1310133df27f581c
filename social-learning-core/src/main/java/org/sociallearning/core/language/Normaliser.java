package org.sociallearning.core.language;

/**
 * Rewrites a text to the form that is matched: marks capped, format characters dropped, NFKC, lower case, look-alikes
 * folded. Works cluster by cluster (a character with its combining marks), so that every unit can be traced back. What a few characters expand to (up to 18 for one) counts for the length
 * cap too.
 */
final class Normaliser {
    /** A run of combining marks longer than this is decoration; sorting long runs is what makes NFKC slow. */
    static final int MARKS = 30;

    private Normaliser() {}

    static MappedText normalise(MappedText in) {
        int n = in.length();
        MappedText out = new MappedText(n + 8);
        StringBuilder cluster = new StringBuilder(8);
        int i = 0;
        while (i < n && out.length() < ScannedText.LONGEST) {
            char c = in.at(i);
            if (c < 0x80 && (i + 1 == n || in.at(i + 1) < 0x80)) {
                out.append(ascii(c), in.start(i), in.end(i));
                i++;
                continue;
            }
            int codePoint = in.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (Folding.isInvisible(codePoint)) {
                i = next;
                continue;
            }
            cluster.setLength(0);
            cluster.appendCodePoint(codePoint);
            int end = marks(in, next, cluster);
            write(codePoint, cluster, in.start(i), in.end(end - 1), out);
            i = end;
        }
        return out;
    }

    /** Takes the marks that follow, and tells where they end. */
    private static int marks(MappedText in, int from, StringBuilder cluster) {
        int i = from;
        int marks = 0;
        while (i < in.length() && in.at(i) >= 0x80) {
            int codePoint = in.codePointAt(i);
            boolean mark = Folding.isMark(codePoint) || (codePoint >= 0x1160 && codePoint <= 0x11FF);
            if (!Folding.isInvisible(codePoint)) {
                if (!mark) {
                    return i;
                }
                if (++marks <= MARKS) {
                    cluster.appendCodePoint(codePoint);
                }
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    private static void write(int codePoint, StringBuilder cluster, int start, int end, MappedText out) {
        boolean alone = cluster.length() == Character.charCount(codePoint);
        if (alone && codePoint < 0x80) {
            out.append(ascii((char) codePoint), start, end);
            return;
        }
        String folded = alone ? Folding.of(codePoint) : Folding.of(cluster);
        out.append(folded.isEmpty() ? cluster : folded, start, end);
    }

    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c | 0x20);
        }
        if (c == '`') {
            return '\'';
        }
        return c < ' ' && c != '\n' ? ' ' : c;
    }
}
