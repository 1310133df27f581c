package org.sociallearning.core.language;

import java.util.Arrays;

/** The words a lexicon speaks of, numbered from 1. Found by their characters in a text, without making a string. */
final class Dictionary {
    /** What a word is that the dictionary does not have. */
    static final int UNKNOWN = 0;

    private String[] words = new String[64];
    private int[] hashes = new int[64];
    private int[] table = new int[128];
    private int size;

    /** The number of the word, which is added when it is new. */
    int add(String word) {
        int hash = word.hashCode();
        int slot = slot(hash);
        while (table[slot] != 0) {
            if (words[table[slot]].equals(word)) {
                return table[slot];
            }
            slot = (slot + 1) & (table.length - 1);
        }
        size++;
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        words[size] = word;
        hashes[size] = hash;
        table[slot] = size;
        if (size * 2 > table.length) {
            grow();
        }
        return size;
    }

    /** The number of the word that stands in a stretch of the text; the hash is that of {@link String#hashCode}. */
    int find(MappedText text, int from, int to, int hash) {
        int slot = slot(hash);
        while (table[slot] != 0) {
            int word = table[slot];
            if (hashes[word] == hash && same(words[word], text, from, to)) {
                return word;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return UNKNOWN;
    }

    int size() {
        return size;
    }

    private static boolean same(String word, MappedText text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text.at(from + i)) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 15)) & (table.length - 1);
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int word = 1; word <= size; word++) {
            int slot = slot(hashes[word]);
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = word;
        }
    }
}
