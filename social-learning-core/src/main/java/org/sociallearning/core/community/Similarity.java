package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How like each other things that people raised are.
 *
 * <p>Rule: a topic or a word weighs ln((n + 100) / d), where n things were raised and d of them have it: what is everywhere
 * says little, and the hundred stand for what was not seen yet. Two things are alike in topics when what they share weighs at
 * least half of what either has and at least ln 20, so that a single shared topic counts only when it is rare; and alike in
 * words when they share at least three words that weigh at least three tenths. Only things are compared that share a topic
 * or two words that at most two hundred things have.
 *
 * <p>Worked example: of 20 things two have exactly the topics {@code lunch} (which 4 have) and {@code video} (which 2 have).
 * They share ln(120/4) + ln(120/2) = 3.4 + 4.1 = 7.5 of 7.5: alike. A third with {@code lunch} alone shares 3.4 of 7.5 with
 * them, less than half: not alike.
 *
 * <p>Edge results: without topics and without kept words nothing is alike. Belongs to one thread.
 *
 * <p>Source: inverse document frequency, Spärck Jones 1972; weighted overlap after Jaccard 1912.
 */
final class Similarity {
    private static final int UNSEEN = 100;
    private static final double LEAST_WEIGHT = StrictMath.log(20);
    private static final double LEAST_TOPICS = .5;
    private static final double LEAST_WORDS = .3;
    private static final int FEWEST_WORDS = 3;

    /** A feature that more things have is too common to look for likes by it. */
    private static final int COMMON = 200;

    private static final int ENOUGH = 2;

    /** Sums differ in their last digits by their order. */
    private static final double SLACK = 1e-6;

    /** Takes something that is like the thing asked about, and how alike it is, from 0 to 1. */
    interface Sink {
        void take(int other, double alike);
    }

    /** The numbers of the features of one thing, in order. */
    private static final class Features {
        private final int[] topics;
        private final int[] words;

        /** What the words weigh in all, and those that are too common to look for likes by them. */
        private double weight;

        private double common;

        Features(int[] topics, int[] words) {
            this.topics = topics;
            this.words = words;
        }
    }

    private final List<Features> things = new ArrayList<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<int[]> having = new ArrayList<>();
    private int[] counts = new int[64];
    private double[] weights = new double[0];
    private int[] met = new int[0];

    /** What the thing asked about shares with each other in words that are not too common. */
    private double[] shared = new double[0];

    private int[] touched = new int[0];
    private int touches;

    /** Adds one thing; its number is how many were added before. All are added before any is compared. */
    void add(List<String> topics, List<Integer> words) {
        int number = things.size();
        things.add(new Features(
                numbered(topics.stream().mapToInt(Similarity::topic), number),
                numbered(words.stream().mapToInt(Integer::intValue), number)));
    }

    /** Topics that differ in case only are one; a mark keeps topics and words apart. */
    private static int topic(String topic) {
        return ("#" + topic.strip().toLowerCase(Locale.ROOT)).hashCode();
    }

    private int[] numbered(IntStream hashes, int thing) {
        int[] features = hashes.distinct()
                .map(hash -> numbers.computeIfAbsent(hash, unused -> numbers.size()))
                .sorted()
                .toArray();
        for (int feature : features) {
            if (feature == having.size()) {
                having.add(new int[4]);
            }
            if (feature >= counts.length) {
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            int[] others = having.get(feature);
            if (counts[feature] == others.length) {
                others = Arrays.copyOf(others, others.length * 2);
                having.set(feature, others);
            }
            others[counts[feature]++] = thing;
        }
        return features;
    }

    /** The later things that are like this one among those asked for, in any order. */
    void likes(int number, IntPredicate among, Sink sink) {
        if (weights.length == 0) {
            weigh();
        }
        touches = 0;
        meet(number, things.get(number).topics, ENOUGH);
        meet(number, things.get(number).words, 1);
        for (int i = 0; i < touches; i++) {
            int other = touched[i];
            if (met[other] >= ENOUGH && among.test(other)) {
                double alike = of(number, other);
                if (alike > 0) {
                    sink.take(other, alike);
                }
            }
            met[other] = 0;
            shared[other] = 0;
        }
    }

    private void weigh() {
        met = new int[things.size()];
        shared = new double[things.size()];
        touched = new int[things.size()];
        weights = IntStream.range(0, having.size())
                .mapToDouble(feature -> StrictMath.log((things.size() + UNSEEN) / (double) counts[feature]))
                .toArray();
        for (Features thing : things) {
            for (int word : thing.words) {
                thing.weight += weights[word];
                thing.common += counts[word] > COMMON ? weights[word] : 0;
            }
        }
    }

    private void meet(int number, int[] features, int much) {
        for (int feature : features) {
            if (counts[feature] <= COMMON) {
                int[] others = having.get(feature);
                // things were added in order, so the later ones stand at the end
                for (int i = counts[feature] - 1; i >= 0 && others[i] > number; i--) {
                    if (met[others[i]] == 0) {
                        touched[touches++] = others[i];
                    }
                    met[others[i]] += much;
                    shared[others[i]] += much == 1 ? weights[feature] : 0;
                }
            }
        }
    }

    private double of(int one, int other) {
        Features first = things.get(one);
        Features second = things.get(other);
        double topics = share(first.topics, second.topics, 1, LEAST_TOPICS);
        // if they had all common words in common as well, which is quickly said, and mostly not enough
        double most = shared[other] + Math.min(first.common, second.common) + SLACK;
        boolean mayBe = most >= LEAST_WEIGHT && most >= LEAST_WORDS * (first.weight + second.weight - most);
        return mayBe ? Math.max(topics, share(first.words, second.words, FEWEST_WORDS, LEAST_WORDS)) : topics;
    }

    private double share(int[] one, int[] other, int fewest, double least) {
        double all = 0;
        double shared = 0;
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            boolean mine = j == other.length || (i < one.length && one[i] <= other[j]);
            boolean theirs = i == one.length || (j < other.length && other[j] <= one[i]);
            double weight = weights[mine ? one[i] : other[j]];
            all += weight;
            if (mine && theirs) {
                shared += weight;
                count++;
            }
            i += mine ? 1 : 0;
            j += theirs ? 1 : 0;
        }
        return count >= fewest && shared >= LEAST_WEIGHT && shared >= least * all ? shared / all : 0;
    }
}
