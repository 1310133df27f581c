package org.sociallearning.core.talent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Which words people answered in, where the host keeps texts: those of an answer and its question together. For each word in
 * how many answers it stood, and for each person how much, 1 / the root of how many words each answer has. Words are kept as hashes of 32 bits. Of a community
 * with more than four million pairs of word and person a random half of the words is kept, then a quarter, and so on, the
 * same in whatever order they come. Belongs to one thread at a time.
 */
final class Wording {
    private static final int MOST_PAIRS = 4_000_000;
    private static final double ONE = 4096;

    /** Pairs looked at for one question, from its rarest words on, so that an answer takes no longer in a big community. */
    private static final int ROOM = 50_000;

    /** One word. */
    static final class Word {
        int answers;
        long all;
        final Sums people = new Sums();
    }

    final Map<Integer, Word> words = new HashMap<>();

    /** How many answers with a text each person wrote. */
    final Sums written = new Sums();

    int answers;
    private int halvings;
    private int pairs;
    private final int mostPairs;

    Wording() {
        this(MOST_PAIRS);
    }

    Wording(int mostPairs) {
        this.mostPairs = mostPairs;
    }

    /** An answer of somebody, its different words. */
    void add(int person, Collection<String> used) {
        if (used.isEmpty()) {
            return;
        }
        answers++;
        written.add(person, 1);
        int each = Math.max(1, (int) Math.rint(ONE / Math.sqrt(used.size())));
        for (String one : used) {
            int hash = hash(one);
            add(hash, 1);
            add(hash, person, each);
        }
    }

    void add(int hash, int inAnswers) {
        if (keeps(hash)) {
            words.computeIfAbsent(hash, unused -> new Word()).answers += inAnswers;
        }
    }

    void add(int hash, int person, int much) {
        Word word = words.get(hash);
        if (word != null) {
            word.all += much;
            pairs += word.people.add(person, much) ? 1 : 0;
            if (pairs > mostPairs) {
                halve();
            }
        }
    }

    int halvings() {
        return halvings;
    }

    /** Drops the words that another part had to drop. */
    void halve(int times) {
        while (halvings < times) {
            halve();
        }
    }

    private void halve() {
        halvings++;
        words.entrySet().removeIf(entry -> {
            boolean goes = !keeps(entry.getKey());
            pairs -= goes ? entry.getValue().people.size() : 0;
            return goes;
        });
    }

    private boolean keeps(int hash) {
        return halvings == 0 || hash >>> (Integer.SIZE - halvings) == 0;
    }

    /**
     * Adds up for each person how much of a question's words they used, a word the more the rarer it is.
     *
     * @param used by number of person, zero before
     * @return how much that is in an answer of anybody, 0 when no word was ever used
     */
    double use(Collection<String> asked, double[] used) {
        if (answers == 0) {
            return 0;
        }
        int room = ROOM;
        double all = 0;
        for (Word word : asked.stream()
                .distinct()
                .map(one -> words.get(hash(one)))
                .filter(word -> word != null)
                .sorted((one, other) -> Integer.compare(one.answers, other.answers))
                .toList()) {
            room -= word.people.size();
            if (room < 0) {
                break;
            }
            double telling = Math.log(1 + (double) answers / word.answers);
            double weight = telling * telling;
            word.people.each((person, much) -> used[person] += weight * much);
            all += weight * word.all;
        }
        return all / answers;
    }

    private static int hash(String word) {
        int hash = word.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
