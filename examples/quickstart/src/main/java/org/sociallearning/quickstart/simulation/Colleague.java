package org.sociallearning.quickstart.simulation;

import java.util.List;
import org.sociallearning.core.event.ParticipantId;

/**
 * One simulated person. Immutable.
 *
 * @param id pseudonym
 * @param unit index of the unit
 * @param moderator whether they facilitate
 * @param rate how many contributions a week they make before anything changes
 * @param joins the week in which they join, 0 for the first
 * @param leaves the week in which they leave, one past the last when they stay
 * @param interests indexes of topics that they speak of
 */
record Colleague(
        ParticipantId id, int unit, boolean moderator, double rate, int joins, int leaves, List<Integer> interests) {
    boolean isThere(int week) {
        return week >= joins && week < leaves;
    }
}
