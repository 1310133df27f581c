package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class WordingTest {
    @Example
    void countsARareWordMoreThanAFrequentOne() {
        Wording wording = new Wording();
        wording.add(0, Set.of("qubit", "toric"));
        wording.add(1, Set.of("qubit", "gate"));
        double[] used = new double[2];

        double everybody = wording.use(List.of("qubit", "toric"), used);

        // 4096 / root of 2 words, times ln(1 + 2 / 2) squared for qubit and ln(1 + 2 / 1) squared for toric
        assertThat(used[1]).isEqualTo(2896 * Math.pow(Math.log(2), 2), within(1e-9));
        assertThat(used[0] - used[1]).isEqualTo(2896 * Math.pow(Math.log(3), 2), within(1e-9));
        assertThat(everybody).isEqualTo((used[0] + used[1]) / 2, within(1e-9));
    }

    @Example
    void saysNothingOfWordsThatNobodyUsed() {
        Wording wording = new Wording();
        assertThat(wording.use(List.of("qubit"), new double[0])).isZero();
        wording.add(0, Set.of());
        assertThat(wording.answers).isZero();
        wording.add(0, Set.of("gate"));
        assertThat(wording.use(List.of("qubit"), new double[1])).isZero();
    }

    @Property(tries = 50)
    void keepsTheSameHalfOfTheWordsInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(List.of("word" + random.nextInt(60), "other" + random.nextInt(60)));
        }
        Wording one = wording(answers);
        Collections.shuffle(answers, random);
        Wording other = wording(answers);

        assertThat(content(other)).isEqualTo(content(one));
        assertThat(one.halvings()).isPositive().isEqualTo(other.halvings());
        assertThat(content(one).values().stream().mapToInt(Map::size).sum()).isBetween(1, 30);
    }

    /** By one of four people, whom the first word decides. */
    private static Wording wording(List<List<String>> answers) {
        Wording wording = new Wording(30);
        answers.forEach(words -> wording.add(words.get(0).hashCode() & 3, words));
        return wording;
    }

    private static Map<Integer, Map<Integer, Integer>> content(Wording wording) {
        Map<Integer, Map<Integer, Integer>> content = new TreeMap<>();
        wording.words.forEach((hash, word) -> {
            Map<Integer, Integer> people = new TreeMap<>();
            word.people.each(people::put);
            content.put(hash, people);
        });
        return content;
    }
}
