package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.Requirement;

@Requirement("F7")
class SimilarityTest {
    private static final List<Integer> NO_WORDS = List.of();

    private final Similarity similarity = new Similarity();

    /** The worked example of the class comment: ln(120 / 4) + ln(120 / 2) = 3.40 + 4.09 = 7.50. */
    @Test
    void weighsWhatIsRareMoreThanWhatIsEverywhere() {
        similarity.add(List.of("lunch", "video"), NO_WORDS);
        similarity.add(List.of("Video", "LUNCH "), NO_WORDS);
        similarity.add(List.of("lunch"), NO_WORDS);
        similarity.add(List.of("lunch", "other"), NO_WORDS);
        for (int i = 4; i < 20; i++) {
            similarity.add(List.of("t" + i), NO_WORDS);
        }

        // the third shares 3.40 of 7.50
        assertThat(likes(0)).containsExactly(entry(1, 1.0));
        assertThat(likes(4)).isEmpty();
    }

    @Test
    void asksForThreeSharedWordsThatWeighThreeTenths() {
        similarity.add(List.of(), List.of(1, 2, 3, 4));
        similarity.add(List.of(), List.of(1, 2, 3, 5));
        similarity.add(List.of(), List.of(4, 5, 6, 7));
        similarity.add(List.of(), List.of(1, 2, 8, 9));

        // ln(104/3) + ln(104/3) + ln(104/2) = 11.04 of that and twice ln(104/2): 18.95
        assertThat(likes(0)).containsOnlyKeys(1);
        assertThat(likes(0).get(1)).isCloseTo(.583, within(.001));
    }

    @Test
    void findsNothingAlikeWithoutTopicsAndWords() {
        similarity.add(List.of(), NO_WORDS);
        similarity.add(List.of(), NO_WORDS);

        assertThat(likes(0)).isEmpty();
    }

    @Test
    void looksAmongThoseAskedForOnly() {
        for (int i = 0; i < 4; i++) {
            similarity.add(List.of("lunch"), NO_WORDS);
        }

        Map<Integer, Double> likes = new TreeMap<>();
        similarity.likes(1, other -> other != 2, likes::put);
        assertThat(likes).containsOnlyKeys(3);
    }

    /** Against the rule of the class comment, put down plainly. */
    @Property(tries = 100)
    void findsWhatTheRuleSays(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Set<Integer>> words = new ArrayList<>();
        Similarity many = new Similarity();
        int size = 250;
        for (int i = 0; i < size; i++) {
            Set<Integer> some = new TreeSet<>();
            for (int word = random.nextInt(12); word > 0; word--) {
                some.add((int) Math.pow(300, random.nextDouble()));
            }
            words.add(some);
            many.add(List.of(), List.copyOf(some));
        }
        Map<Integer, Integer> counts = new HashMap<>();
        words.forEach(some -> some.forEach(word -> counts.merge(word, 1, Integer::sum)));

        for (int one = 0; one < size; one++) {
            Map<Integer, Double> expected = new TreeMap<>();
            for (int other = one + 1; other < size; other++) {
                Set<Integer> shared = new TreeSet<>(words.get(one));
                shared.retainAll(words.get(other));
                Set<Integer> either = new TreeSet<>(words.get(one));
                either.addAll(words.get(other));
                double weight = weight(shared, counts, size);
                double all = weight(either, counts, size);
                long uncommon =
                        shared.stream().filter(word -> counts.get(word) <= 200).count();
                if (uncommon >= 2 && shared.size() >= 3 && weight >= Math.log(20) && weight >= .3 * all) {
                    expected.put(other, weight / all);
                }
            }
            Map<Integer, Double> found = new TreeMap<>();
            many.likes(one, other -> true, found::put);
            assertThat(found).containsOnlyKeys(expected.keySet().toArray(new Integer[0]));
            found.forEach(
                    (other, alike) -> assertThat(alike).isCloseTo(expected.getOrDefault(other, 0.0), within(1e-9)));
        }
    }

    private static double weight(Set<Integer> words, Map<Integer, Integer> counts, int size) {
        return words.stream()
                .mapToDouble(word -> Math.log((size + 100) / (double) counts.get(word)))
                .sum();
    }

    private Map<Integer, Double> likes(int number) {
        Map<Integer, Double> likes = new TreeMap<>();
        similarity.likes(number, other -> true, likes::put);
        return likes;
    }
}
