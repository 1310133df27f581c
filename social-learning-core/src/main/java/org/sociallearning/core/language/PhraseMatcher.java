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
            int root = Integer.numberOfTrailingZeros(left);
            if (text.isWord(token)) {
                for (int node : trie.beginnings(root, words[token])) {
                    walk(node, token + 1);
                }
            } else {
                walk(root, token);
            }
        }
    }

    private void walk(int node, int token) {
        for (int rule : trie.accepts(node)) {
            matches.add(rule, begin, token);
        }
        boolean word = token < end && text.isWord(token);
        int edgesEnd = trie.edgesEnd(node);
        for (int edge = trie.firstEdge(node); edge < edgesEnd; edge++) {
            int symbol = trie.symbol(edge);
            if (symbol < PhraseTrie.ANY_WORD) {
                follow(symbol, trie.target(edge), token);
            } else if (word && trie.leadsOn(edge, words[token])) {
                walk(trie.target(edge), token + 1);
            }
        }
    }

    /** Follows an edge that does not ask for one word. */
    private void follow(int symbol, int node, int token) {
        switch (symbol) {
            case PhraseTrie.GAP -> leap(node, token, PhraseTrie.SHORT_REACH);
            case PhraseTrie.LONG_GAP -> leap(node, token, PhraseTrie.LONG_REACH);
            case PhraseTrie.PAUSE -> {
                if (token < end && !text.isWord(token)) {
                    walk(node, token + 1);
                }
            }
            default -> {
                if (onlyPausesFrom(token)) {
                    walk(node, token);
                }
            }
        }
    }

    /** Goes on at the token and at each word that the gap may leave out. */
    private void leap(int node, int token, int reach) {
        for (int next = token; next <= token + reach; next++) {
            walk(node, next);
            if (next == end || !text.isWord(next)) {
                return;
            }
        }
    }

    private boolean onlyPausesFrom(int token) {
        int i = token;
        while (i < end && !text.isWord(i)) {
            i++;
        }
        return i == end;
    }
}
