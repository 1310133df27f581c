package org.sociallearning.core.community;

import java.util.Comparator;

/**
 * What a proposal as a whole is judged by, in this order: first as many teams as asked, then units mixed, then the load
 * spread, then earlier teams kept. It says nothing about a person. Immutable.
 *
 * @param teams how many teams that cover all that is needed
 * @param units the units in each team, no more than wished, summed over the teams
 * @param load how much the squares of the teams of each person grow, summed over the members; small when few people are
 *     asked, and those who are in the fewest teams
 * @param kept how many pairs of members were in one team earlier
 */
public record TeamObjective(int teams, int units, long load, int kept) implements Comparable<TeamObjective> {
    static final TeamObjective NOTHING = new TeamObjective(0, 0, 0, 0);

    private static final Comparator<TeamObjective> ORDER = Comparator.comparingInt(TeamObjective::teams)
            .thenComparingInt(TeamObjective::units)
            .thenComparing(Comparator.comparingLong(TeamObjective::load).reversed())
            .thenComparingInt(TeamObjective::kept);

    /** Compares by the order above; the better one is the greater. */
    @Override
    public int compareTo(TeamObjective other) {
        return ORDER.compare(this, other);
    }
}
