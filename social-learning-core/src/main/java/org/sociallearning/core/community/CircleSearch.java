package org.sociallearning.core.community;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Divides people into circles: circles are filled one by one with whoever fits best, then people are swapped between circles,
 * the last swaps being forbidden for a while (tabu search), until nothing is wrong or the work allowed is done. In small
 * companies every swap is weighed and worse ones are taken to get out of a dead end, from several starts, and of rounds that
 * are equally good the one is kept that leaves most for later rounds; in large companies a sample of swaps is weighed, and
 * only those made that do no harm. Idea of the search: Dotú and Van Hentenryck, Scheduling social golfers locally, CPAIOR 2005. Belongs to
 * one thread.
 */
final class CircleSearch {
    /** About half a second of looking up pairs. */
    private static final long WORK = 60_000_000;

    private static final int SMALL_COMPANY = 150;
    private static final int SAMPLE = 64;
    private static final int STALLED = 2_000;
    private static final int STARTS = 50;

    private final CircleCost cost;
    private final SplittableRandom random;
    private final int people;
    private final int[] circleOf;
    private final long[] tabu;
    private final int[][] circles;
    private final long[] costs;
    private final @Nullable CirclesLeft left;
    private final int starts;
    private int[][] best = new int[0][];
    private long least = Long.MAX_VALUE;
    private long most;
    private long step;

    private CircleSearch(
            CircleCost cost, int people, int[] sizes, SplittableRandom random, @Nullable CirclesLeft left) {
        this.cost = cost;
        this.random = random;
        this.people = people;
        this.circleOf = new int[people];
        this.tabu = new long[people];
        this.circles = new int[sizes.length][];
        this.costs = new long[sizes.length];
        this.left = left;
        this.starts = left == null ? 1 : STARTS;
        for (int i = 0; i < sizes.length; i++) {
            circles[i] = new int[sizes[i]];
        }
    }

    /** Circles of about the size wished; there are at least two people. */
    static int[][] divide(Closeness closeness, CircleCost cost, int size, long seed) {
        int people = closeness.people();
        return new CircleSearch(
                        cost,
                        people,
                        sizes(people, size),
                        new SplittableRandom(seed),
                        people <= CirclesLeft.MOST_PEOPLE ? new CirclesLeft(closeness, size) : null)
                .run();
    }

    /** Sizes as equal as can be and as near as can be to the one wished, from 2 to 12; of two that are as near the smaller. */
    static int[] sizes(int people, int size) {
        int fewer = Math.max(1, people / size);
        int more = (people + size - 1) / size;
        boolean tooLarge = (people + fewer - 1) / fewer > CirclePlan.LARGEST;
        boolean tooSmall = people / more < CirclePlan.SMALLEST;
        int larger = (people + fewer - 1) / fewer - size;
        int smaller = size - people / more;
        int circles = tooLarge || (!tooSmall && smaller <= larger) ? more : fewer;
        int[] sizes = new int[circles];
        for (int i = 0; i < circles; i++) {
            sizes[i] = people / circles + (i < people % circles ? 1 : 0);
        }
        return sizes;
    }

    private int[][] run() {
        long end = cost.lookups() + WORK;
        for (int start = 0; start == 0 || (start < starts && circles.length > 1 && cost.lookups() < end); start++) {
            fill();
            search(end);
        }
        return best;
    }

    /** Swaps from one start until nothing is wrong, nothing gets better, or the work allowed is done. */
    private void search(long end) {
        long now = Arrays.stream(costs).sum();
        long lowest = now;
        long improved = step;
        keep(now);
        while (now > 0 && circles.length > 1 && step - improved <= STALLED && cost.lookups() < end) {
            step++;
            now += improve(least - now);
            if (now < lowest) {
                lowest = now;
                improved = step;
                keep(now);
            }
        }
    }

    private void keep(long now) {
        long leaves = left == null ? 0 : left.after(circles);
        if (now < least || (now == least && leaves > most)) {
            least = now;
            most = leaves;
            best = copy();
        }
    }

    private void fill() {
        int[] waiting = new int[people];
        for (int i = 0; i < people; i++) {
            int at = random.nextInt(i + 1);
            waiting[i] = waiting[at];
            waiting[at] = i;
        }
        int waiters = people;
        for (int c = 0; c < circles.length; c++) {
            int[] circle = circles[c];
            for (int place = 0; place < circle.length; place++) {
                int chosen = place == 0 ? waiters - 1 : fitting(circle, place, waiting, waiters);
                circle[place] = waiting[chosen];
                circleOf[waiting[chosen]] = c;
                waiting[chosen] = waiting[--waiters];
            }
            costs[c] = cost.of(circle);
        }
    }

    private int fitting(int[] circle, int place, int[] waiting, int left) {
        int chosen = left - 1;
        long least = Long.MAX_VALUE;
        for (int i = left - 1; i >= Math.max(0, left - SAMPLE); i--) {
            circle[place] = waiting[i];
            long with = cost.of(circle, place + 1);
            if (with < least) {
                least = with;
                chosen = i;
            }
        }
        return chosen;
    }

    /** Makes one swap for somebody in a circle with something wrong, and tells by how much the cost changed. */
    private long improve(long aspiration) {
        int c = random.nextInt(circles.length);
        while (costs[c] == 0) {
            c = c + 1 == circles.length ? 0 : c + 1;
        }
        int place = random.nextInt(circles[c].length);
        boolean small = people <= SMALL_COMPANY;
        int candidates = small ? people : SAMPLE;
        long least = Long.MAX_VALUE;
        int chosen = -1;
        int ties = 0;
        for (int i = 0; i < candidates; i++) {
            int other = small ? i : random.nextInt(people);
            if (circleOf[other] == c) {
                continue;
            }
            long change = swapped(c, place, other);
            boolean forbidden = Math.max(tabu[circles[c][place]], tabu[other]) > step && change >= aspiration;
            if (forbidden || change > least) {
                continue;
            }
            ties = change < least ? 1 : ties + 1;
            if (random.nextInt(ties) == 0) {
                chosen = other;
            }
            least = change;
        }
        if (chosen < 0 || (!small && least > 0)) {
            return 0;
        }
        swap(c, place, chosen);
        return least;
    }

    private long swapped(int c, int place, int other) {
        int[] from = circles[c];
        int[] to = circles[circleOf[other]];
        int person = from[place];
        int there = indexOf(to, other);
        from[place] = other;
        to[there] = person;
        long change = cost.of(from) + cost.of(to) - costs[c] - costs[circleOf[other]];
        from[place] = person;
        to[there] = other;
        return change;
    }

    private void swap(int c, int place, int other) {
        int d = circleOf[other];
        int person = circles[c][place];
        circles[d][indexOf(circles[d], other)] = person;
        circles[c][place] = other;
        circleOf[person] = d;
        circleOf[other] = c;
        costs[c] = cost.of(circles[c]);
        costs[d] = cost.of(circles[d]);
        tabu[person] = step + 2 + random.nextInt(8);
        tabu[other] = step + 2 + random.nextInt(8);
    }

    private static int indexOf(int[] circle, int person) {
        int at = 0;
        while (circle[at] != person) {
            at++;
        }
        return at;
    }

    private int[][] copy() {
        int[][] copy = new int[circles.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = circles[i].clone();
        }
        return copy;
    }
}
