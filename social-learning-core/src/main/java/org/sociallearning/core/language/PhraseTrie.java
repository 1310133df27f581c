package org.sociallearning.core.language;

import java.util.List;

/**
 * All phrases of the lexicons of a detector as one tree, to be walked word by word. An edge is followed by a symbol: a
 * word, a class of words, a word outside a class, any word, a pause or the end of a sentence. Immutable and thread-safe.
 */
final class PhraseTrie {
    static final int NONE = -1;
    /** The root of phrases that count anywhere. */
    static final int ANYWHERE = 0;
    /** The root of phrases that count where a sentence begins. */
    static final int AT_START = 1;

    static final int ANY_WORD = -200_000;
    static final int PAUSE = -200_001;
    static final int END = -200_002;
    private static final int OUTSIDE = -100_000;

    private final Dictionary dictionary;
    private final int[][] classesOf;
    private final long[] keys;
    private final int[] targets;
    private final int[][] accepts;
    private final int[][] outside;
    private final int[] leadIn;
    /** What kinds of edges leave each node: most nodes have one kind, and most questions need no look-up. */
    private final byte[] kinds;
    /** For each word the roots from which a phrase may begin with it, as bits. */
    private final byte[] begins;

    private final List<Rule> rules;

    /** What a matched phrase does, and in which of the detector's languages (one bit). */
    record Rule(PhraseGroup group, int language) {}

    PhraseTrie(PhraseTrieBuilder built) {
        dictionary = built.dictionary();
        classesOf = built.classesOf();
        accepts = built.accepts();
        outside = built.outside();
        leadIn = built.leadIn();
        rules = built.rules();
        int size = Integer.highestOneBit(Math.max(16, built.edges().size() * 2)) * 2;
        keys = new long[size];
        kinds = new byte[accepts.length];
        targets = new int[size];
        built.edges().forEach((key, target) -> {
            int slot = slot(key);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = key;
            kinds[(int) (key >>> 32)] |= kind((int) (long) key);
            targets[slot] = target;
        });
        begins = new byte[classesOf.length];
        for (int word = 0; word < begins.length; word++) {
            begins[word] = beginnings(word);
        }
    }

    private byte beginnings(int word) {
        int roots = 0;
        for (int root : new int[] {ANYWHERE, AT_START}) {
            boolean begins = outside[root].length > 0 || (word != Dictionary.UNKNOWN && next(root, word) != NONE);
            for (int wordClass : classesOf[word]) {
                begins |= next(root, inside(wordClass)) != NONE;
            }
            roots |= begins ? 1 << root : 0;
        }
        return (byte) roots;
    }

    /** Whether a phrase of the root may begin with the word; most words begin none. */
    boolean begins(int root, int word) {
        return (begins[word] & (1 << root)) != 0;
    }

    /** The symbol of a word of the given class. */
    static int inside(int wordClass) {
        return -wordClass;
    }

    /** The symbol of a word that is not of the given class. */
    static int outside(int wordClass) {
        return OUTSIDE - wordClass;
    }

    /** Never 0, because no node leads to the roots and symbols are not 0. */
    static long key(int node, int symbol) {
        return ((long) node << 32) | (symbol & 0xFFFFFFFFL);
    }

    /** Where the edge with the symbol leads, or {@link #NONE}. */
    int next(int node, int symbol) {
        if ((kinds[node] & kind(symbol)) == 0) {
            return NONE;
        }
        long key = key(node, symbol);
        int slot = slot(key);
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        return NONE;
    }

    private static byte kind(int symbol) {
        if (symbol > 0) {
            return 1;
        }
        if (symbol > OUTSIDE) {
            return 2;
        }
        return (byte) (symbol == ANY_WORD ? 4 : symbol == PAUSE ? 8 : symbol == END ? 16 : 32);
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** The classes a word belongs to; none for an unknown word. */
    int[] classesOf(int word) {
        return classesOf[word];
    }

    /** Whether the word may stand before the beginning of a sentence proper, in one of the languages. */
    boolean isLeadIn(int word, int languages) {
        return word != Dictionary.UNKNOWN && (leadIn[word] & languages) != 0;
    }

    /** The rules whose phrases end at the node. */
    int[] accepts(int node) {
        return accepts[node];
    }

    /** The classes of which the node has an edge for words outside them. */
    int[] outsideOf(int node) {
        return outside[node];
    }

    Rule rule(int number) {
        return rules.get(number);
    }
}
