package org.sociallearning.core.language;

import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What single characters are matched as: compatibility composed (NFKC), in lower case, with letters of other scripts
 * that look Latin folded to Latin. Results are kept per character, because normalising one character at a time is
 * otherwise the dearest part of reading a hostile text. Thread-safe.
 */
final class Folding {
    /** Marks a character that stays as it is. */
    private static final String SAME = "";

    private static final AtomicReferenceArray<AtomicReferenceArray<String>> PAGES =
            new AtomicReferenceArray<>((Character.MAX_CODE_POINT >> 8) + 1);

    private static final String LOOK_ALIKES = "\u0430a\u0410a\u0412b\u0435e\u0415e\u041Ak\u043Ak\u041Cm\u041Dh\u043Eo"
            + "\u041Eo\u0440p\u0420p\u0441c\u0421c\u0422t\u0443y\u0423y\u0445x\u0425x\u0456i\u0406i\u0455s\u0405s\u0458j"
            + "\u0408j\u0501d\u051Bq\u051Dw\u04BBh\u0391a\u0392b\u0395e\u0396z\u0397h\u0399i\u039Ak\u039Cm\u039Dn\u039Fo"
            + "\u03A1p\u03A4t\u03A5y\u03A7x\u03BFo\u03B1a\u03BDv\u03C1p\u03B9i\u03BAk\u03C5u\u0131i\u0251a\u0261g\u1D00a"
            + "\u0299b\u1D04c\u1D05d\u1D07e\uA730f\u0262g\u029Ch\u026Ai\u1D0Aj\u1D0Bk\u029Fl\u1D0Dm\u0274n\u1D0Fo\u1D18p"
            + "\u0280r\uA731s\u1D1Bt\u1D1Cu\u1D20v\u1D21w\u028Fy\u1D22z\u2019'\u2018'\u02BC'\u00B4'`'\u02B9'\u2010-\u2011-"
            + "\u2012-\u2212-\u061F?";

    private static final char[] FOLDED = table();

    private static final byte MARK = 1;
    private static final byte INVISIBLE = 2;
    /** The kinds of the characters of the basic plane; looking them up one by one is what costs most. */
    private static final byte[] KINDS = kinds();

    /** What a letter and one mark were folded to lately: a text in decomposed form has the same few over and over. */
    private static final int PAIR_BITS = 8;

    private static final AtomicReferenceArray<Pair> PAIRS = new AtomicReferenceArray<>(1 << PAIR_BITS);

    private record Pair(int units, String folded) {}

    private Folding() {}

    /** The folded form of one code point; the empty text when it stays as it is. */
    static String of(int codePoint) {
        AtomicReferenceArray<String> page = PAGES.get(codePoint >> 8);
        if (page == null) {
            page = new AtomicReferenceArray<>(256);
            PAGES.set(codePoint >> 8, page);
        }
        String known = page.get(codePoint & 0xFF);
        if (known == null) {
            String plain = Character.toString(codePoint);
            String folded = lookAlike(plain.charAt(0)) != 0 ? fold(plain) : fold(composed(plain));
            known = folded.equals(plain) ? SAME : folded;
            page.set(codePoint & 0xFF, known);
        }
        return known;
    }

    /** The folded form of a base character with its marks; marks that do not compose are left out. */
    static String of(CharSequence cluster) {
        if (cluster.length() != 2) {
            return compose(cluster);
        }
        int pair = (cluster.charAt(0) << 16) | cluster.charAt(1);
        int slot = (pair * 0x9E3779B9) >>> (32 - PAIR_BITS);
        Pair known = PAIRS.get(slot);
        if (known == null || known.units != pair) {
            known = new Pair(pair, compose(cluster));
            PAIRS.set(slot, known);
        }
        return known.folded;
    }

    private static String compose(CharSequence cluster) {
        String composed = composed(cluster);
        int kept = 0;
        StringBuilder base = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i += Character.charCount(composed.codePointAt(i))) {
            if (kept == 0 || !isMark(composed.codePointAt(i))) {
                base.appendCodePoint(composed.codePointAt(i));
                kept++;
            }
        }
        return fold(base);
    }

    static boolean isMark(int codePoint) {
        return codePoint >= 0x300 && kind(codePoint) == MARK;
    }

    /** Format characters and their like, which hide inside words: zero-width, bidi, tags, variation selectors. */
    static boolean isInvisible(int codePoint) {
        return codePoint >= 0xAD && kind(codePoint) == INVISIBLE;
    }

    private static byte kind(int codePoint) {
        return codePoint < KINDS.length ? KINDS[codePoint] : kindOf(codePoint);
    }

    private static byte kindOf(int codePoint) {
        if (codePoint == 0x34F
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
                || codePoint == 0x3164) {
            return INVISIBLE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> INVISIBLE;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            default -> 0;
        };
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x10000];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static String composed(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            char twin = c < FOLDED.length ? FOLDED[c] : 0;
            int lower = Character.toLowerCase(c);
            char lowerTwin = lower < FOLDED.length ? FOLDED[lower] : 0;
            folded.appendCodePoint(twin != 0 ? twin : lowerTwin != 0 ? lowerTwin : lower);
        });
        return folded.toString();
    }

    private static char lookAlike(char unit) {
        return unit < FOLDED.length ? FOLDED[unit] : 0;
    }

    private static char[] table() {
        char[] table = new char[0xA800];
        for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
            table[LOOK_ALIKES.charAt(i)] = LOOK_ALIKES.charAt(i + 1);
        }
        return table;
    }
}
