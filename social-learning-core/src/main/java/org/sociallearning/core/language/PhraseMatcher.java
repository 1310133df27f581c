package org.sociallearning.core.language;

import java.util.List;

/** Walks the trees of phrases through one scanned text, sentence by sentence. Used once, by one thread. */
final class PhraseMatcher {
    /** A name or a greeting before the first pause, as in "Anna, can you": no longer than this many words. */
    private static final int LONGEST_ADDRESS = 2;

    /** The class of words that may stand before the beginning of a sentence proper, as in "so what is". */
    static final String LEAD_IN = "lead-in";

    private final List<PhraseTrie> tries;
    private final ScannedText text;
    private final SentenceMatches matches;
    private final boolean draft;
    /** For each tree the numbers of the words. */
    private final int[][] numbers;

    private PhraseTrie trie;
    private int[] words;
    private int begin;
    private int end;

    PhraseMatcher(List<PhraseTrie> tries, ScannedText text, SentenceMatches matches, boolean draft) {
        this.tries = tries;
        this.text = text;
        this.matches = matches;
        this.draft = draft;
        this.numbers = new int[tries.size()][text.count()];
        this.trie = tries.get(0);
        this.words = numbers[0];
    }

    void run() {
        int count = text.count();
        for (int i = 0; i < numbers.length; i++) {
            for (int token = 0; token < count; token++) {
                numbers[i][token] = text.isWord(token) ? tries.get(i).word(text, token) : Dictionary.UNKNOWN;
            }
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
        int active = PhraseRoot.active(text.kind(to), to - from, draft);
        boolean starting = true;
        int wordsBefore = 0;
        for (int token = from; token < to; token++) {
            begin = token;
            boolean word = text.isWord(token);
            int roots = starting && word ? active : active & PhraseRoot.ANYWHERE;
            boolean leadIn = false;
            for (int i = 0; i < numbers.length; i++) {
                trie = tries.get(i);
                words = numbers[i];
                int number = words[token];
                from(roots & (word ? trie.begins(number) : trie.pauseBegins()), token);
                leadIn |= word && trie.isLeadIn(number);
            }
            if (word) {
                wordsBefore++;
                starting &= leadIn;
            } else {
                starting |= wordsBefore <= LONGEST_ADDRESS;
            }
        }
        matches.settle(from, to);
    }

    /** Walks from each of the roots. */
    private void from(int roots, int token) {
        for (int left = roots; left != 0; left &= left - 1) {
            walk(Integer.numberOfTrailingZeros(left), token);
        }
    }

    private void walk(int node, int token) {
        for (int rule : trie.accepts(node)) {
            matches.add(rule, begin, token);
        }
        if (trie.hasGap(node)) {
            leap(trie.next(node, PhraseTrie.GAP), token, PhraseTrie.SHORT_REACH);
            leap(trie.next(node, PhraseTrie.LONG_GAP), token, PhraseTrie.LONG_REACH);
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
        if (word != Dictionary.UNKNOWN) {
            follow(trie.next(node, word), token + 1);
            classes(node, word, token);
        }
        for (int wordClass : trie.outsideOf(node)) {
            if (!trie.isMember(word, wordClass)) {
                follow(trie.next(node, PhraseTrie.outside(wordClass)), token + 1);
            }
        }
        follow(trie.next(node, PhraseTrie.ANY_WORD), token + 1);
    }

    /** Goes on at the token and at each word that the gap may leave out. */
    private void leap(int node, int token, int reach) {
        if (node == PhraseTrie.NONE) {
            return;
        }
        for (int next = token; next <= token + reach; next++) {
            walk(node, next);
            if (next == end || !text.isWord(next)) {
                return;
            }
        }
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

    /** Follows the classes of the word that lead on from the node, by whichever list is the shorter. */
    private void classes(int node, int word, int token) {
        int[] leading = trie.insideOf(node);
        int[] own = trie.classesOf(word);
        if (leading.length <= own.length) {
            for (int wordClass : leading) {
                if (trie.isMember(word, wordClass)) {
                    follow(trie.next(node, PhraseTrie.inside(wordClass)), token + 1);
                }
            }
        } else {
            for (int wordClass : own) {
                follow(trie.next(node, PhraseTrie.inside(wordClass)), token + 1);
            }
        }
    }
}
