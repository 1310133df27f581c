package org.sociallearning.core.language;

import java.util.Map;

/** HTML character references: the numeric ones and the names that occur in Dutch and English prose. */
final class Entities {
    private static final int LONGEST = 10;
    private static final Map<String, Character> NAMES = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("nbsp", ' '),
            Map.entry("hellip", '\u2026'),
            Map.entry("lsquo", '\u2018'),
            Map.entry("rsquo", '\u2019'),
            Map.entry("ldquo", '\u201C'),
            Map.entry("rdquo", '\u201D'),
            Map.entry("bdquo", '\u201E'),
            Map.entry("laquo", '\u00AB'),
            Map.entry("raquo", '\u00BB'),
            Map.entry("ndash", '\u2013'),
            Map.entry("mdash", '\u2014'),
            Map.entry("shy", '\u00AD'),
            Map.entry("euro", '\u20AC'),
            Map.entry("aacute", '\u00E1'),
            Map.entry("agrave", '\u00E0'),
            Map.entry("auml", '\u00E4'),
            Map.entry("eacute", '\u00E9'),
            Map.entry("egrave", '\u00E8'),
            Map.entry("ecirc", '\u00EA'),
            Map.entry("euml", '\u00EB'),
            Map.entry("iuml", '\u00EF'),
            Map.entry("oacute", '\u00F3'),
            Map.entry("ouml", '\u00F6'),
            Map.entry("uuml", '\u00FC'),
            Map.entry("ccedil", '\u00E7'));

    private Entities() {}

    /**
     * Writes what the reference at an ampersand stands for, and tells where reading goes on. An ampersand that begins no
     * known reference is written as it stands. Exports lose semicolons (seen: {@code &#44}), so none is asked for after
     * a number.
     */
    static int read(String text, int at, MappedText out) {
        int end = at + 1;
        int last = Math.min(text.length(), at + LONGEST);
        if (end < last && text.charAt(end) == '#') {
            return number(text, at, last, out);
        }
        while (end < last && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        Character known = end < last && text.charAt(end) == ';' ? NAMES.get(text.substring(at + 1, end)) : null;
        if (known == null) {
            out.append('&', at, at + 1);
            return at + 1;
        }
        out.append(known, at, end + 1);
        return end + 1;
    }

    private static int number(String text, int at, int last, MappedText out) {
        int digit = at + 2;
        int radix = 10;
        if (digit < last && (text.charAt(digit) | 0x20) == 'x') {
            radix = 16;
            digit++;
        }
        int value = 0;
        int end = digit;
        while (end < last && Character.digit(text.charAt(end), radix) >= 0 && text.charAt(end) < 0x80) {
            value = Math.min(0x110000, value * radix + Character.digit(text.charAt(end), radix));
            end++;
        }
        if (end == digit || value == 0 || value > Character.MAX_CODE_POINT) {
            out.append('&', at, at + 1);
            return at + 1;
        }
        int next = end < last && text.charAt(end) == ';' ? end + 1 : end;
        out.append(Character.toString(value), at, next);
        return next;
    }
}
