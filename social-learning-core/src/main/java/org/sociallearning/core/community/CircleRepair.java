package org.sociallearning.core.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the circles of a round together when people come or leave: who stays, stays where they are, unless too few are left
 * of a circle. Who comes, and who is left over, goes where they fit best, or makes a circle with others who come. Belongs to
 * one thread.
 */
final class CircleRepair {
    private final CircleCost cost;
    private final int size;
    private final int fewest;
    private final int most;
    private final List<List<Integer>> circles = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();

    private CircleRepair(CircleCost cost, int size) {
        this.cost = cost;
        this.size = size;
        this.fewest = Math.max(CirclePlan.SMALLEST, (size + 1) / 2);
        this.most = Math.min(CirclePlan.LARGEST, size + Math.max(1, size / 2));
    }

    /**
     * Circles like those standing.
     *
     * @param standing those who are still there, by circle
     * @param coming those who are in none of them
     */
    static int[][] repair(CircleCost cost, int size, List<List<Integer>> standing, List<Integer> coming) {
        CircleRepair repair = new CircleRepair(cost, size);
        for (List<Integer> circle : standing) {
            boolean fits = circle.size() >= repair.fewest && circle.size() <= repair.most;
            (fits ? repair.circles : new ArrayList<List<Integer>>()).add(new ArrayList<>(circle));
            if (!fits) {
                repair.waiting.addAll(circle);
            }
        }
        repair.waiting.addAll(coming);
        repair.place();
        return repair.circles.stream()
                .map(circle -> circle.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void place() {
        while (waiting.size() >= size || (circles.isEmpty() && !waiting.isEmpty())) {
            begin(size);
        }
        while (!waiting.isEmpty()) {
            List<Integer> best = roomiest();
            if (best == null) {
                begin(fewest);
            } else {
                best.add(waiting.remove(0));
            }
        }
    }

    /** Where the first who waits fits best; null when every circle is full. */
    private @Nullable List<Integer> roomiest() {
        List<Integer> best = null;
        long least = Long.MAX_VALUE;
        for (List<Integer> circle : circles) {
            if (circle.size() < most) {
                long change = with(circle, waiting.get(0)) - cost(circle);
                boolean better = change < least || (change == least && best != null && circle.size() < best.size());
                if (better) {
                    best = circle;
                    least = change;
                }
            }
        }
        return best;
    }

    /** A new circle of those who wait; when they are too few, of some from the largest circles too. */
    private void begin(int wanted) {
        List<Integer> circle = new ArrayList<>();
        circle.add(waiting.remove(0));
        while (circle.size() < wanted && !waiting.isEmpty()) {
            Integer next = waiting.get(0);
            for (Integer other : waiting) {
                next = with(circle, other) < with(circle, next) ? other : next;
            }
            waiting.remove(next);
            circle.add(next);
        }
        while (circle.size() < fewest && !circles.isEmpty()) {
            List<Integer> largest =
                    circles.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
            circle.add(largest.remove(largest.size() - 1));
        }
        circles.add(circle);
    }

    private long cost(List<Integer> circle) {
        return cost.of(circle.stream().mapToInt(Integer::intValue).toArray());
    }

    private long with(List<Integer> circle, Integer person) {
        int[] all = new int[circle.size() + 1];
        for (int i = 0; i < circle.size(); i++) {
            all[i] = circle.get(i);
        }
        all[circle.size()] = person;
        return cost.of(all);
    }
}
