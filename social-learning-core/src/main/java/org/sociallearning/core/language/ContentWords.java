package org.sociallearning.core.language;

import java.util.Set;
import java.util.TreeSet;

/**
 * The words of a text that may say what it is about: its author's own, normalised, of at least four letters, without the
 * function words and other very frequent words of Dutch and English, and without the commands of formulas. Stateless and thread-safe.
 */
public final class ContentWords {
    private static final int SHORTEST = 4;
    private static final LanguageEvidence FREQUENT = LanguageEvidence.load();

    private ContentWords() {}

    /** The different words of a passage in alphabetical order; empty for an empty one. */
    public static Set<String> of(Passage passage) {
        ScannedText text = ScannedText.of(passage);
        Set<String> words = new TreeSet<>();
        for (int token = 0; token < text.count(); token++) {
            int length = text.to(token) - text.from(token);
            boolean isWord = text.isRealWord(token) && !isCommand(text, token);
            if (isWord && length >= SHORTEST && !FREQUENT.lists(text, token)) {
                StringBuilder word = new StringBuilder(length);
                for (int i = text.from(token); i < text.to(token); i++) {
                    word.append(text.text().at(i));
                }
                words.add(word.toString());
            }
        }
        return words;
    }

    /** A command of a formula, as in TeX. */
    private static boolean isCommand(ScannedText text, int token) {
        return text.from(token) > 0 && text.text().at(text.from(token) - 1) == '\\';
    }
}
