package org.sociallearning.core.language;

/** How long a text is, in words of its author: quotes, code and markup do not count. */
public final class WordCount {
    private WordCount() {}

    /** The words of a passage; 0 for an empty one. */
    public static int of(Passage passage) {
        ScannedText text = ScannedText.of(passage);
        int words = 0;
        for (int token = 0; token < text.count(); token++) {
            if (text.isRealWord(token)) {
                words++;
            }
        }
        return words;
    }
}
