package org.sociallearning.core.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sociallearning.house.Requirement;

@Requirement("H1")
class CircleRepairTest {
    @Property
    void putsEverybodyInOneCircleAndLeavesNobodyAlone(
            @ForAll @IntRange(min = 2, max = 60) int people,
            @ForAll @IntRange(min = 2, max = 12) int size,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Integer>> standing = new ArrayList<>();
        List<Integer> coming = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int circle = random.nextInt(people / size + 2);
            if (random.nextInt(4) == 0) {
                coming.add(person);
            } else if (circle < standing.size()) {
                standing.get(circle).add(person);
            } else {
                standing.add(new ArrayList<>(List.of(person)));
            }
        }

        int[][] circles = CircleRepair.repair(new CircleCost(new Closeness(people)), size, standing, coming);

        assertThat(Arrays.stream(circles).flatMapToInt(Arrays::stream).sorted().toArray())
                .isEqualTo(IntStream.range(0, people).toArray());
        assertThat(Arrays.stream(circles)).allMatch(circle -> circle.length >= 2 && circle.length <= 12);
    }

    @Property
    void changesNothingWhenNobodyComesOrLeaves(
            @ForAll @IntRange(min = 2, max = 12) int size, @ForAll @IntRange(min = 1, max = 20) int circles) {
        List<List<Integer>> standing = IntStream.range(0, circles)
                .mapToObj(circle -> IntStream.range(circle * size, (circle + 1) * size)
                        .boxed()
                        .toList())
                .toList();
        int people = circles * size;
        int[][] same = CircleRepair.repair(new CircleCost(new Closeness(people)), size, standing, List.of());

        assertThat(Arrays.stream(same)
                        .map(circle -> Arrays.stream(circle).boxed().toList()))
                .containsExactlyElementsOf(standing);
    }
}
