package org.sociallearning.core.language;

/**
 * The phrases of a lexicon as one tree, to be walked word by word. An edge is followed by a symbol: a
 * word, a class of words, a word outside a class, any word, a pause or the end of a sentence. Immutable and thread-safe.
 */
final class PhraseTrie {
    static final int NONE = -1;
    static final int ANY_WORD = -200_000;
    static final int PAUSE = -200_001;
    static final int END = -200_002;
    /** Up to three words, whatever they are. */
    static final int GAP = -200_003;
    /** Up to eight words, whatever they are. */
    static final int LONG_GAP = -200_004;

    static final int SHORT_REACH = 3;
    static final int LONG_REACH = 8;
    private static final int OUTSIDE = -100_000;

    private final Dictionary dictionary;
    private final int[][] classesOf;
    private final long[] keys;
    private final int[] targets;
    private final int[][] accepts;
    private final int[][] outside;
    private final int[][] inside;
    /** The classes of each word as bits, {@code stride} numbers a word. */
    private final long[] members;

    private final int stride;
    private final boolean[] leadIn;
    /** What kinds of edges leave each node: most nodes have one kind, and most questions need no look-up. */
    private final byte[] kinds;
    /** For each word the roots from which a phrase may begin with it, as bits. */
    private final short[] begins;

    private final int pauseBegins;

    private final WordShapes shapes;

    PhraseTrie(PhraseTrieBuilder built) {
        dictionary = built.dictionary();
        classesOf = built.classesOf();
        accepts = built.accepts();
        outside = built.outside();
        inside = built.inside();
        stride = built.classCount() / Long.SIZE + 1;
        members = new long[stride * classesOf.length];
        for (int word = 0; word < classesOf.length; word++) {
            for (int wordClass : classesOf[word]) {
                members[word * stride + wordClass / Long.SIZE] |= 1L << wordClass;
            }
        }
        leadIn = built.leadIn();
        shapes = built.shapes();
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
        begins = new short[classesOf.length];
        for (int word = 0; word < begins.length; word++) {
            begins[word] = beginnings(word);
        }
        int pauses = 0;
        for (int root = 0; root < PhraseRoot.NODES; root++) {
            pauses |= next(root, PAUSE) == NONE ? 0 : 1 << root;
        }
        pauseBegins = pauses;
    }

    private short beginnings(int word) {
        int roots = 0;
        for (int root = 0; root < PhraseRoot.NODES; root++) {
            boolean begins = outside[root].length > 0 || (word != Dictionary.UNKNOWN && next(root, word) != NONE);
            for (int wordClass : classesOf[word]) {
                begins |= next(root, inside(wordClass)) != NONE;
            }
            roots |= begins ? 1 << root : 0;
        }
        return (short) roots;
    }

    /** The roots from which a phrase may begin with the word, as bits; most words begin none. */
    int begins(int word) {
        return begins[word];
    }

    /** The roots from which a phrase may begin with a pause, as bits. */
    int pauseBegins() {
        return pauseBegins;
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

    static boolean isGap(String element) {
        return element.equals("...") || element.equals(".....");
    }

    /** Whether a gap begins at the node. */
    boolean hasGap(int node) {
        return (kinds[node] & kind(GAP)) != 0;
    }

    /** The number of the word that stands at a token: its own, or that of its shape. */
    int word(ScannedText text, int token) {
        int word = text.find(token, dictionary);
        return word == Dictionary.UNKNOWN ? shapes.find(text, token) : word;
    }

    private static byte kind(int symbol) {
        if (symbol > 0) {
            return 1;
        }
        if (symbol > OUTSIDE) {
            return 2;
        }
        return (byte)
                switch (symbol) {
                    case ANY_WORD -> 4;
                    case PAUSE -> 8;
                    case END -> 16;
                    case GAP, LONG_GAP -> 64;
                    default -> 32;
                };
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    /** The classes a word belongs to; none for an unknown word. */
    int[] classesOf(int word) {
        return classesOf[word];
    }

    boolean isMember(int word, int wordClass) {
        return (members[word * stride + wordClass / Long.SIZE] & (1L << wordClass)) != 0;
    }

    /** The classes of which the node has an edge for their words. */
    int[] insideOf(int node) {
        return inside[node];
    }

    /** Whether the word may stand before the beginning of a sentence proper. */
    boolean isLeadIn(int word) {
        return leadIn[word];
    }

    /** The rules whose phrases end at the node. */
    int[] accepts(int node) {
        return accepts[node];
    }

    /** The classes of which the node has an edge for words outside them. */
    int[] outsideOf(int node) {
        return outside[node];
    }
}
