package org.sociallearning.core.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sociallearning.house.Requirement;

@Requirement("F5")
class SumsTest {
    @Property(tries = 100)
    void sumsAsAMapDoes(@ForAll long seed) {
        Random random = new Random(seed);
        Sums sums = new Sums();
        Map<Integer, Integer> map = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            int key = random.nextInt(80) - 40;
            int more = 1 + random.nextInt(9);
            assertThat(sums.add(key, more)).isEqualTo(!map.containsKey(key));
            map.merge(key, more, Integer::sum);
        }
        Map<Integer, Integer> read = new HashMap<>();
        sums.each(read::put);

        assertThat(read).isEqualTo(map);
        assertThat(sums.size()).isEqualTo(map.size());
        map.forEach((key, sum) -> assertThat(sums.get(key)).isEqualTo(sum));
        assertThat(sums.get(1000)).isZero();
    }

    @Example
    void stopsAtTheHighestNumber() {
        Sums sums = new Sums();
        assertThat(sums.get(0)).isZero();
        sums.add(0, Integer.MAX_VALUE - 1);
        sums.add(0, 5);
        assertThat(sums.get(0)).isEqualTo(Integer.MAX_VALUE);
    }
}
