package org.sociallearning.core.language;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phrases of a lexicon as one tree, to be walked word by word. An edge is followed by a symbol: a word, a class of
 * words, a word outside a class, any word, a gap, a pause or the end of a sentence. The edges of a node lie side by side,
 * for most nodes have one or two; from the roots, which have very many, each word has its own list. Immutable and
 * thread-safe.
 */
final class PhraseTrie {
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
    private static final int[] NOWHERE = {};

    private final Dictionary dictionary;
    /** The edges of node n lie from {@code firstEdge[n]} to before {@code firstEdge[n + 1]}. */
    private final int[] firstEdge;

    private final int[] symbols;
    private final int[] targets;
    private final int[][] accepts;
    private final boolean[] leadIn;
    /** The classes of each word as bits, {@code stride} numbers a word. */
    private final long[] members;

    private final int stride;
    /** For each word the roots from which a phrase may begin with it, as bits. */
    private final short[] begins;
    /** For each root and word where the phrases go on that begin with it. */
    private final int[][][] beginnings;

    private final int pauseBegins;
    private final WordShapes shapes;

    PhraseTrie(PhraseTrieBuilder built) {
        dictionary = built.dictionary();
        accepts = built.accepts();
        leadIn = built.leadIn();
        shapes = built.shapes();
        int[][] classesOf = built.classesOf();
        stride = built.classCount() / Long.SIZE + 1;
        members = new long[stride * classesOf.length];
        for (int word = 0; word < classesOf.length; word++) {
            for (int wordClass : classesOf[word]) {
                members[word * stride + wordClass / Long.SIZE] |= 1L << wordClass;
            }
        }
        // Ordered by node, so that the edges of a node come together.
        Map<Long, Integer> edges = new TreeMap<>(built.edges());
        firstEdge = new int[accepts.length + 1];
        symbols = new int[edges.size()];
        targets = new int[edges.size()];
        int edge = 0;
        for (Map.Entry<Long, Integer> entry : edges.entrySet()) {
            symbols[edge] = (int) (long) entry.getKey();
            targets[edge] = entry.getValue();
            edge++;
            firstEdge[(int) (entry.getKey() >>> 32) + 1] = edge;
        }
        for (int node = 1; node < firstEdge.length; node++) {
            firstEdge[node] = Math.max(firstEdge[node], firstEdge[node - 1]);
        }
        begins = new short[classesOf.length];
        beginnings = new int[PhraseRoot.NODES][classesOf.length][];
        int pauses = 0;
        for (int root = 0; root < PhraseRoot.NODES; root++) {
            pauses |= hasPause(root) ? 1 << root : 0;
            fill(root);
        }
        pauseBegins = pauses;
    }

    private void fill(int root) {
        int[] found = new int[firstEdge[root + 1] - firstEdge[root]];
        for (int word = 0; word < begins.length; word++) {
            int size = 0;
            for (int edge = firstEdge[root]; edge < firstEdge[root + 1]; edge++) {
                if (leadsOn(edge, word)) {
                    found[size++] = targets[edge];
                }
            }
            beginnings[root][word] = size == 0 ? NOWHERE : Arrays.copyOf(found, size);
            begins[word] |= (short) (size == 0 ? 0 : 1 << root);
        }
    }

    private boolean hasPause(int node) {
        boolean has = false;
        for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
            has |= symbols[edge] == PAUSE;
        }
        return has;
    }

    /** The roots from which a phrase may begin with the word, as bits; most words begin none. */
    int begins(int word) {
        return begins[word];
    }

    /** The roots from which a phrase may begin with a pause, as bits. */
    int pauseBegins() {
        return pauseBegins;
    }

    /** The nodes to which the word leads from the root. */
    int[] beginnings(int root, int word) {
        return beginnings[root][word];
    }

    /** The symbol of a word of the given class. */
    static int inside(int wordClass) {
        return -wordClass;
    }

    /** The symbol of a word that is not of the given class. */
    static int outside(int wordClass) {
        return OUTSIDE - wordClass;
    }

    static long key(int node, int symbol) {
        return ((long) node << 32) | (symbol & 0xFFFFFFFFL);
    }

    static boolean isGap(String element) {
        return element.equals("...") || element.equals(".....");
    }

    int firstEdge(int node) {
        return firstEdge[node];
    }

    /** Behind the last edge of the node. */
    int edgesEnd(int node) {
        return firstEdge[node + 1];
    }

    int symbol(int edge) {
        return symbols[edge];
    }

    int target(int edge) {
        return targets[edge];
    }

    /** Whether the edge is followed by the word. */
    boolean leadsOn(int edge, int word) {
        int symbol = symbols[edge];
        if (symbol > 0) {
            return symbol == word;
        }
        if (symbol > OUTSIDE) {
            return isMember(word, -symbol);
        }
        return symbol == ANY_WORD || (symbol > ANY_WORD && !isMember(word, OUTSIDE - symbol));
    }

    private boolean isMember(int word, int wordClass) {
        return (members[word * stride + wordClass / Long.SIZE] & (1L << wordClass)) != 0;
    }

    /** The number of the word that stands at a token: its own, or that of its shape. */
    int word(ScannedText text, int token) {
        int word = text.find(token, dictionary);
        return word == Dictionary.UNKNOWN ? shapes.find(text, token) : word;
    }

    /** Whether the word may stand before the beginning of a sentence proper. */
    boolean isLeadIn(int word) {
        return leadIn[word];
    }

    /** The rules whose phrases end at the node. */
    int[] accepts(int node) {
        return accepts[node];
    }
}
