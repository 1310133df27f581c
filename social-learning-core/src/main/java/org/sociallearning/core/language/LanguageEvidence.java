package org.sociallearning.core.language;

import java.util.List;
import java.util.Locale;

/** The words and letters of the resource file, with the language each speaks for. Filled once, then only read. */
final class LanguageEvidence {
    static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private static final int LONGEST_WORD = 30;

    /** Letters never say as much as a function word does. */
    static final int MOST_OF_LETTERS = 3;

    private final Dictionary words = new Dictionary();
    private final LetterHints letters = new LetterHints();
    private int[][] weights = new int[1024][LANGUAGES.size()];

    private LanguageEvidence() {}

    static LanguageEvidence load() {
        LanguageEvidence evidence = new LanguageEvidence();
        boolean ofWords = true;
        int language = 0;
        int weight = 0;
        for (String line : Resources.read("languages.txt").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> parts = Lines.words(line);
            if (line.startsWith("@")) {
                ofWords = parts.get(0).equals("@words");
                language = LANGUAGES.indexOf(Locale.forLanguageTag(parts.get(1)));
                weight = Integer.parseInt(parts.get(2));
                continue;
            }
            for (String part : parts) {
                if (ofWords) {
                    evidence.weights[evidence.words.add(part)][language] = weight;
                } else {
                    evidence.letters.add(part, language, weight);
                }
            }
        }
        return evidence;
    }

    /** Whether the word is one of those listed: a function word or a very frequent one. */
    boolean lists(ScannedText text, int token) {
        return text.find(token, words) != Dictionary.UNKNOWN;
    }

    /** What a word says, by itself when it is listed, else by its letters: above 0 for Dutch, below for English. */
    int weigh(ScannedText text, int token) {
        int word = text.find(token, words);
        if (word != Dictionary.UNKNOWN) {
            return weights[word][0] - weights[word][1];
        }
        int to = Math.min(text.to(token), text.from(token) + LONGEST_WORD);
        int hint = letters.weigh(text.text(), text.from(token), to);
        return Math.max(-MOST_OF_LETTERS, Math.min(MOST_OF_LETTERS, hint));
    }
}
