package org.sociallearning.core.experiment;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.sociallearning.core.problem.Problem;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A hashtag in all its spellings. Case, diacritics, {@code _} and {@code -}, full-width forms such as {@code ＃ＷＯＬ}, invisible
 * characters and what follows a tag ({@code #WOL?}) make no difference. Its name is recognised with and without the sign,
 * since many products give tags without; other spellings only with it, since a short one is often a word ({@code wol} is
 * Dutch for wool). Immutable.
 *
 * @param name its name, as it is compared
 * @param others other spellings, as they are compared
 */
public record Hashtag(String name, Set<String> others) {
    /** {@code #workingoutloud}, also as {@code #workoutloud}, {@code #workingoutloudweek}, {@code #wolweek}, {@code #wol}. */
    public static final Hashtag WORKING_OUT_LOUD =
            of("workingoutloud").withOthers("workoutloud", "workingoutloudweek", "wolweek", "wol");

    private static final int LONGEST = 200;

    public Hashtag {
        others = Collections.unmodifiableSet(new TreeSet<>(others));
    }

    /**
     * A hashtag of this name, with or without its sign.
     *
     * @throws SocialLearningException when it has no letter or digit
     */
    public static Hashtag of(String name) {
        return new Hashtag(required(name), Set.of());
    }

    /**
     * The same with other spellings, with or without their sign.
     *
     * @throws SocialLearningException when one has no letter or digit
     */
    public Hashtag withOthers(String... spellings) {
        Set<String> more = new TreeSet<>(others);
        for (String spelling : spellings) {
            more.add(required(spelling));
        }
        return new Hashtag(name, more);
    }

    private static String required(String spelling) {
        String compared = compared(spelling);
        if (compared.isEmpty() || spelling.length() > LONGEST) {
            String shown = spelling.length() > LONGEST ? Problem.lengthOf(spelling) : spelling;
            throw new SocialLearningException("hashtag (" + shown + ") must hold a letter or digit and at most "
                    + LONGEST + " characters. Maybe #workingoutloud");
        }
        return compared;
    }

    /** Whether a topic or tag, as its community wrote it, is this one. */
    public boolean is(String tag) {
        if (tag.length() > LONGEST) {
            return false;
        }
        String compared = compared(tag);
        return compared.equals(name) || (hasSign(tag) && others.contains(compared));
    }

    /** Whether the tag stands in a text, with its sign. */
    public boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isSign(text.charAt(at)) && opens(text, at) && isAt(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int point = text.codePointAt(end);
            if (point == '-' && known(text.substring(start, end))) {
                return true;
            }
            if (!isPart(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return known(text.substring(start, end));
    }

    private boolean known(String spelling) {
        String compared = compared(spelling);
        return compared.equals(name) || others.contains(compared);
    }

    /** Inside a word or an address a sign begins no tag. */
    private static boolean opens(String text, int at) {
        if (at == 0) {
            return true;
        }
        int before = text.codePointBefore(at);
        return !Character.isLetterOrDigit(before) && before != '/' && before != '&';
    }

    private static boolean isPart(int point) {
        return Character.isLetterOrDigit(point) || isMark(point) || isInvisible(point) || point == '_' || point == '-';
    }

    private static boolean hasSign(String tag) {
        int at = 0;
        while (at < tag.length() && !Character.isLetterOrDigit(tag.codePointAt(at))) {
            if (isSign(tag.charAt(at))) {
                return true;
            }
            at++;
        }
        return false;
    }

    private static boolean isSign(char c) {
        return c == '#' || c == '\uFF03' || c == '\uFE5F';
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /** Letters and digits only, small, without marks. */
    private static String compared(String spelling) {
        String small = Normalizer.normalize(spelling, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder compared = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(point -> point == '\u0131' ? 'i' : point) // the small letter that Turkish makes of I
                .forEach(compared::appendCodePoint);
        return compared.toString();
    }
}
