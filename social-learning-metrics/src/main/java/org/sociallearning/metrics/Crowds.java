package org.sociallearning.metrics;

import java.util.OptionalDouble;
import org.sociallearning.metrics.evaluation.WeekSet;
import org.sociallearning.metrics.publication.PublishedValue;

/** How many people did something at least once, or which part of the members of a period, as it may be printed. */
final class Crowds {
    private Crowds() {}

    static PublishedValue publish(Door door, MeasureData.Crowd crowd, Population population, WeekSet period) {
        if (crowd.as() == MeasureData.Crowd.As.PEOPLE) {
            int people =
                    (int) crowd.people().stream().filter(population::counts).count();
            return door.crowd(people, crowd.events());
        }
        int members = 0;
        int reached = 0;
        for (Population.Member member : population.members(period)) {
            members++;
            reached += crowd.people().contains(member.person) ? 1 : 0;
        }
        OptionalDouble share = members == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) reached / members);
        return door.share(
                Computed.bare(share, new Basis(members, reached, members - reached, crowd.events(), false, false)));
    }
}
