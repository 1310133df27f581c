package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells Dutch and English apart by function words and, for other words, by letters that are frequent in one of them. It
 * says "unknown" for a text under 20 characters and where there is no evidence, and names both where both are clearly
 * there. It does not recognise other languages: such a text is unknown, or taken for the nearer of the two. Immutable and
 * thread-safe.
 */
public final class LanguageRecogniser {
    /** Shorter texts are not judged: a few words are often right in both languages. */
    static final int SHORTEST = 20;

    private static final LanguageRecogniser SHARED = new LanguageRecogniser(LanguageEvidence.load());

    /** A text is mixed when the weaker language has this share of the evidence, and more than a stray word of it. */
    private static final double MIXED_SHARE = .3;

    private static final int MIXED_WORDS = 2;

    private final LanguageEvidence evidence;

    private LanguageRecogniser(LanguageEvidence evidence) {
        this.evidence = evidence;
    }

    /** The recogniser of Dutch and English. */
    public static LanguageRecogniser dutchAndEnglish() {
        return SHARED;
    }

    /** The language of a passage by its own words; what the passage states itself is not looked at. */
    public LanguageGuess recognise(Passage passage) {
        return recognise(ScannedText.of(passage));
    }

    LanguageGuess recognise(ScannedText text) {
        if (text.characters() < SHORTEST) {
            return LanguageGuess.UNKNOWN;
        }
        int[] weight = new int[2];
        int[] functionWords = new int[2];
        for (int token = 0; token < text.count(); token++) {
            int says = text.isRealWord(token) ? evidence.weigh(text, token) : 0;
            int language = says > 0 ? 0 : 1;
            weight[language] += Math.abs(says);
            functionWords[language] += Math.abs(says) > LanguageEvidence.MOST_OF_LETTERS ? 1 : 0;
        }
        int strongest = weight[0] >= weight[1] ? 0 : 1;
        int weaker = 1 - strongest;
        if (weight[strongest] == 0 || (weight[0] == weight[1] && functionWords[weaker] == 0)) {
            return LanguageGuess.UNKNOWN;
        }
        boolean mixed = functionWords[weaker] >= MIXED_WORDS
                && weight[weaker] >= MIXED_SHARE * (weight[strongest] + weight[weaker]);
        return mixed ? both(strongest) : new LanguageGuess(List.of(LanguageEvidence.LANGUAGES.get(strongest)));
    }

    private static LanguageGuess both(int strongest) {
        List<Locale> tags = new ArrayList<>(LanguageEvidence.LANGUAGES);
        if (strongest == 1) {
            tags.add(tags.remove(0));
        }
        return new LanguageGuess(tags);
    }
}
