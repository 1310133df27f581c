package org.sociallearning.benchmarks.timefold;

/**
 * A talent that a team needs.
 *
 * @param team the number of the team
 * @param talent the number of the talent
 */
public record Wanted(int team, int talent) {}
