package org.sociallearning.core.community;

import java.util.List;

/**
 * Why there are not as many teams as asked: limits that cannot all be kept by so many teams, while without any one of them
 * they could. Immutable.
 *
 * @param teams for how many teams
 * @param limits the limits that contradict each other; none when there is nobody to choose from, or when it is not known
 * @param proven false when no more teams were found although that is not proven to be impossible
 */
public record TeamObstacle(int teams, List<TeamLimit> limits, boolean proven) {
    public TeamObstacle {
        limits = List.copyOf(limits);
    }
}
