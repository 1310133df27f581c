package org.sociallearning.benchmarks.timefold;

import java.util.Set;

/**
 * Somebody who can be in one more team.
 *
 * @param id who
 * @param unit from where
 * @param talents the numbers of their talents
 * @param cost by how much the square of their teams grows
 */
public record Somebody(String id, String unit, Set<Integer> talents, int cost) {}
