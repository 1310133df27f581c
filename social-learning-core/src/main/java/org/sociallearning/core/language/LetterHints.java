package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;

/** Sequences of letters that speak for a language, found in one pass over a word. Filled once, then only read. */
final class LetterHints {
    private static final int LETTERS = 30;
    private static final int BEGIN = 27;
    private static final int END = 28;
    private static final int APOSTROPHE = 29;
    private static final int OTHER = 0;

    private final List<int[]> nodes = new ArrayList<>(List.of(new int[LETTERS]));
    private final List<Integer> weights = new ArrayList<>(List.of(0));

    void add(String hint, int language, int weight) {
        int node = 0;
        for (int i = 0; i < hint.length(); i++) {
            char c = hint.charAt(i);
            int letter = c == '^' ? BEGIN : c == '$' ? END : letter(c);
            int next = nodes.get(node)[letter];
            if (next == 0) {
                next = nodes.size();
                nodes.add(new int[LETTERS]);
                weights.add(0);
                nodes.get(node)[letter] = next;
            }
            node = next;
        }
        weights.set(node, weights.get(node) + (language == 0 ? weight : -weight));
    }

    /** What the letters of the stretch say: above 0 for the first language, below for the second. */
    int weigh(MappedText text, int from, int to) {
        int sum = 0;
        for (int start = from - 1; start < to; start++) {
            int node = 0;
            for (int i = start; i <= to; i++) {
                int letter = i < from ? BEGIN : i == to ? END : letter(text.at(i));
                node = letter == OTHER ? 0 : nodes.get(node)[letter];
                if (node == 0) {
                    break;
                }
                sum += weights.get(node);
            }
        }
        return sum;
    }

    private static int letter(char c) {
        return c >= 'a' && c <= 'z' ? c - 'a' + 1 : c == '\'' ? APOSTROPHE : OTHER;
    }
}
