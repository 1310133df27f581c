package org.sociallearning.core.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Words known by how they begin and end only, as participles are: {@code ge~d}. A shape stands for words that a lexicon
 * does not list; the shape listed first wins. Filled once, then only read.
 */
final class WordShapes {
    /** Stands for the middle of a word in a shape. */
    static final char ANYTHING = '~';

    private static final int LETTERS = 26;
    /** Between beginning and end there must be something of a word. */
    private static final int SHORTEST_MIDDLE = 2;

    private record Shape(String begin, String end, int word) {}

    /** By the last letter, because that rules out most words at once. */
    private final List<List<Shape>> byLastLetter = new ArrayList<>();

    WordShapes() {
        for (int letter = 0; letter < LETTERS; letter++) {
            byLastLetter.add(new ArrayList<>());
        }
    }

    /** Whether this can be a shape: letters, one wave, and at least one letter behind it. */
    static boolean isShape(String text) {
        int middle = text.indexOf(ANYTHING);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != middle && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return middle >= 0 && middle < text.length() - 1;
    }

    void add(String shape, int word) {
        int middle = shape.indexOf(ANYTHING);
        Shape added = new Shape(shape.substring(0, middle), shape.substring(middle + 1), word);
        List<Shape> alike = byLastLetter.get(shape.charAt(shape.length() - 1) - 'a');
        if (!alike.contains(added)) {
            alike.add(added);
        }
    }

    /** The number of the shape that the word at the token has, or that of an unknown word. */
    int find(ScannedText text, int token) {
        int from = text.from(token);
        int to = text.to(token);
        int letter = text.text().at(to - 1) - 'a';
        if (letter < 0 || letter >= LETTERS) {
            return Dictionary.UNKNOWN;
        }
        List<Shape> alike = byLastLetter.get(letter);
        for (int i = 0; i < alike.size(); i++) {
            Shape shape = alike.get(i);
            if (to - from >= shape.begin.length() + shape.end.length() + SHORTEST_MIDDLE
                    && stands(shape.begin, text.text(), from)
                    && stands(shape.end, text.text(), to - shape.end.length())) {
                return shape.word;
            }
        }
        return Dictionary.UNKNOWN;
    }

    private static boolean stands(String part, MappedText text, int at) {
        for (int i = 0; i < part.length(); i++) {
            if (text.at(at + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
