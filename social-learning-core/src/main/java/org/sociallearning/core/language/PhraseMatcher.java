package org.sociallearning.core.language;

/** Walks the tree of phrases through one scanned text, sentence by sentence. Used once, by one thread. */
final class PhraseMatcher {
    /** A name or a greeting before the first pause, as in "Anna, can you": no longer than this many words. */
    private static final int LONGEST_ADDRESS = 2;

    /** The class of words that may stand before the beginning of a sentence proper, as in "so what is". */
    static final String LEAD_IN = "lead-in";

    private final PhraseTrie trie;
    private final ScannedText text;
    private final int languages;
    private final int[] words;
    private final SentenceMatches matches;
    private int begin;
    private int end;

    PhraseMatcher(PhraseTrie trie, ScannedText text, int languages, SentenceMatches matches) {
        this.trie = trie;
        this.text = text;
        this.languages = languages;
        this.words = new int[text.count()];
        this.matches = matches;
    }

    void run() {
        int count = text.count();
        for (int token = 0; token < count; token++) {
            words[token] = text.isWord(token) ? text.find(token, trie.dictionary()) : Dictionary.UNKNOWN;
        }
        int from = 0;
        for (int token = 0; token < count; token++) {
            if (text.isEnd(token)) {
                sentence(from, token);
                from = token + 1;
            }
        }
    }

    private void sentence(int from, int to) {
        end = to;
        boolean starting = true;
        int wordsBefore = 0;
        for (int token = from; token < to; token++) {
            begin = token;
            int word = words[token];
            if (!text.isWord(token)) {
                walk(PhraseTrie.ANYWHERE, token);
                starting |= wordsBefore <= LONGEST_ADDRESS;
                continue;
            }
            if (trie.begins(PhraseTrie.ANYWHERE, word)) {
                walk(PhraseTrie.ANYWHERE, token);
            }
            if (starting && trie.begins(PhraseTrie.AT_START, word)) {
                walk(PhraseTrie.AT_START, token);
            }
            wordsBefore++;
            starting &= trie.isLeadIn(word, languages);
        }
        matches.settle(from, to);
    }

    private void walk(int node, int token) {
        for (int rule : trie.accepts(node)) {
            if ((trie.rule(rule).language() & languages) != 0) {
                matches.add(rule, begin, token, end);
            }
        }
        if (token == end) {
            follow(trie.next(node, PhraseTrie.END), token);
        } else if (text.isWord(token)) {
            word(node, token);
        } else {
            follow(trie.next(node, PhraseTrie.PAUSE), token + 1);
            if (onlyPausesFrom(token)) {
                follow(trie.next(node, PhraseTrie.END), token);
            }
        }
    }

    private void word(int node, int token) {
        int word = words[token];
        int[] classes = trie.classesOf(word);
        if (word != Dictionary.UNKNOWN) {
            follow(trie.next(node, word), token + 1);
            for (int wordClass : classes) {
                follow(trie.next(node, PhraseTrie.inside(wordClass)), token + 1);
            }
        }
        for (int wordClass : trie.outsideOf(node)) {
            if (!contains(classes, wordClass)) {
                follow(trie.next(node, PhraseTrie.outside(wordClass)), token + 1);
            }
        }
        follow(trie.next(node, PhraseTrie.ANY_WORD), token + 1);
    }

    private void follow(int node, int token) {
        if (node != PhraseTrie.NONE) {
            walk(node, token);
        }
    }

    private boolean onlyPausesFrom(int token) {
        int i = token;
        while (i < end && !text.isWord(i)) {
            i++;
        }
        return i == end;
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }
}
