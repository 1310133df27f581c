package org.sociallearning.core.exchange;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by name, in bounded memory: after {@value #MAX_NAMES} names, further ones are counted together as {@value #OTHERS}.
 * Names are cut at {@value #MAX_NAME} characters, control characters replaced. Not thread-safe.
 */
public final class NameCounts {
    /** The most names that are told apart. */
    public static final int MAX_NAMES = 1000;

    /** The most characters of a name. */
    public static final int MAX_NAME = 300;

    /** The name of all names beyond those. */
    public static final String OTHERS = "(others)";

    private final Map<String, Long> counts = new TreeMap<>();

    /** Counts that are all zero. */
    public NameCounts() {}

    /** Counts one more of this name. */
    public void add(String name) {
        String shown = shown(name);
        boolean full = counts.size() >= MAX_NAMES && !counts.containsKey(shown);
        counts.merge(full ? OTHERS : shown, 1L, Long::sum);
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int i = 0; i < Math.min(name.length(), MAX_NAME); i++) {
            char c = name.charAt(i);
            shown.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return shown.toString();
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
