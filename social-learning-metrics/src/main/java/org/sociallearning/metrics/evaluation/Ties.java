package org.sociallearning.metrics.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Who turned to whom, as a picture of the group: how dense, how mutual, in how many pieces.
 *
 * <p>Formula: a directed tie u -> v counts once, whatever its weight; a tie of a person with themselves does not count.
 * Density = ties / (n (n - 1)). Reciprocity = ties whose opposite exists / ties. Pairs = unordered pairs with a tie in
 * either direction. Components are those of the pairs.
 *
 * <p>Worked example: ties 0-1, 1-0, 1-2 among four people: density 3/12, reciprocity 2/3, two pairs, among the three
 * people with a tie one component of three.
 *
 * <p>Edge results: no ties: reciprocity and density of nobody are empty; one person has no density.
 *
 * <p>Source: {@code igraph::reciprocity(mode = "default")}, {@code sna::grecip(measure = "edgewise")}.
 *
 * <p>Immutable and thread-safe once built.
 */
public final class Ties {

    /** Ties as from x 2^32 + to, in order. */
    private final long[] ties;

    private final int people;

    private Ties(long[] ties, int people) {
        this.ties = ties;
        this.people = people;
    }

    /** Collects ties. Not thread-safe. */
    public static final class Builder {

        private long[] ties = new long[16];
        private int size;
        private int people;

        private Builder() {}

        /** Adds a tie between two people, who are numbers from 0 on. */
        public Builder add(int from, int to) {
            if (from < 0 || to < 0) {
                throw new IllegalArgumentException("people (" + from + ", " + to + ") must not be negative");
            }
            people = Math.max(people, Math.max(from, to) + 1);
            if (from != to) {
                if (size == ties.length) {
                    ties = Arrays.copyOf(ties, 2 * size);
                }
                ties[size++] = (long) from << 32 | to;
            }
            return this;
        }

        /** The ties collected so far, each once. */
        public Ties build() {
            return new Ties(Arrays.stream(ties, 0, size).sorted().distinct().toArray(), people);
        }
    }

    /** An empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Number of directed ties. */
    public int directed() {
        return ties.length;
    }

    /** Number of directed ties whose opposite exists too. */
    public int reciprocated() {
        return (int) Arrays.stream(ties).filter(tie -> has(to(tie), from(tie))).count();
    }

    /** Number of pairs with a tie in either direction. */
    public int pairs() {
        return directed() - reciprocated() / 2;
    }

    /** Number of people with a tie. */
    public int peopleWithTie() {
        boolean[] tied = new boolean[people];
        for (long tie : ties) {
            tied[from(tie)] = true;
            tied[to(tie)] = true;
        }
        int count = 0;
        for (boolean is : tied) {
            count += is ? 1 : 0;
        }
        return count;
    }

    /** Part of the ties that go both ways. */
    public OptionalDouble reciprocity() {
        return ties.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reciprocated() / directed());
    }

    /** Part of the possible directed ties among so many people that exist. */
    public OptionalDouble density(int among) {
        return among < 2 ? OptionalDouble.empty() : OptionalDouble.of(directed() / (among * (among - 1.0)));
    }

    /** Sizes of the components of people with a tie, largest first. */
    public int[] components() {
        int[] ascending =
                Arrays.stream(sizes(roots())).filter(size -> size > 1).sorted().toArray();
        int[] descending = new int[ascending.length];
        Arrays.setAll(descending, i -> ascending[ascending.length - 1 - i]);
        return descending;
    }

    /** Of each person whether they are in the largest component, of several as large in the first; nobody without ties. */
    public boolean[] largestComponent() {
        int[] roots = roots();
        int[] sizes = sizes(roots);
        int largest = 0;
        for (int i = 1; i < people; i++) {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }
        boolean[] inside = new boolean[people];
        for (int i = 0; i < people; i++) {
            inside[i] = roots[i] == largest && sizes[largest] > 1;
        }
        return inside;
    }

    /** Of each person somebody who stands for their component. */
    private int[] roots() {
        int[] root = new int[people];
        Arrays.setAll(root, i -> i);
        for (long tie : ties) {
            root[find(root, from(tie))] = find(root, to(tie));
        }
        for (int i = 0; i < people; i++) {
            root[i] = find(root, i);
        }
        return root;
    }

    private static int[] sizes(int[] roots) {
        int[] sizes = new int[roots.length];
        for (int root : roots) {
            sizes[root]++;
        }
        return sizes;
    }

    /**
     * Ties across units against ties within, over pairs.
     *
     * @param unit of each person the number of its unit, or -1 if unknown; people beyond its end are unknown
     */
    public AcrossUnits acrossUnits(int[] unit) {
        long internal = 0;
        long external = 0;
        for (long tie : ties) {
            int u = unitOf(unit, from(tie));
            int v = unitOf(unit, to(tie));
            boolean first = from(tie) < to(tie) || !has(to(tie), from(tie));
            if (first && u >= 0 && v >= 0) {
                internal += u == v ? 1 : 0;
                external += u == v ? 0 : 1;
            }
        }
        return AcrossUnits.of(internal, external, unit);
    }

    private static int unitOf(int[] unit, int person) {
        return person < unit.length ? unit[person] : -1;
    }

    private boolean has(int from, int to) {
        return Arrays.binarySearch(ties, (long) from << 32 | to) >= 0;
    }

    private static int from(long tie) {
        return (int) (tie >>> 32);
    }

    private static int to(long tie) {
        return (int) tie;
    }

    private static int find(int[] root, int person) {
        int at = person;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
