package org.sociallearning.core.exchange;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.sociallearning.core.problem.Problem;

/**
 * Counts by name, in bounded memory: after {@value #MAX_NAMES} names, further ones are counted together as {@value #OTHERS}.
 * Names are shown as a {@link Problem} shows values. Not thread-safe.
 */
public final class NameCounts {
    /** The most names that are told apart. */
    public static final int MAX_NAMES = 1000;

    /** The name of all names beyond those. */
    public static final String OTHERS = "(others)";

    private final Map<String, Long> counts = new TreeMap<>();

    /** Counts that are all zero. */
    public NameCounts() {}

    /** Counts one more of this name. */
    public void add(String name) {
        String shown = Problem.of("", "", name, "").value();
        boolean full = counts.size() >= MAX_NAMES && !counts.containsKey(shown);
        counts.merge(full ? OTHERS : shown, 1L, Long::sum);
    }

    /** How many there were of each name, sorted by name; a view that follows. */
    public Map<String, Long> asMap() {
        return Collections.unmodifiableMap(counts);
    }

    /** How many there were in all. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
