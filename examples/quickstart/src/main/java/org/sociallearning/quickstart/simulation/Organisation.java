package org.sociallearning.quickstart.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * The size of a made-up organisation and what is planted in it. Start from {@link #withDefaults()}. Immutable.
 *
 * @param people how many people, 20 to 5,000
 * @param units how many units, 1 to 50
 * @param moderators how many of the people facilitate
 * @param weeksBefore whole weeks before the experiment starts
 * @param weeksDuring whole weeks after it starts
 * @param start the Monday of the first week
 * @param zone the zone of its days
 * @param planted what changes when the experiment starts
 */
public record Organisation(
        int people,
        int units,
        int moderators,
        int weeksBefore,
        int weeksDuring,
        LocalDate start,
        ZoneId zone,
        Planted planted) {
    public Organisation {
        if (people < 20 || people > 5_000) {
            throw new SocialLearningException("people (" + people + ") must be 20 to 5000");
        }
        if (units < 1 || units > 50 || moderators < 0 || moderators > people) {
            throw new SocialLearningException(
                    "units (" + units + ") must be 1 to 50 and moderators (" + moderators + ") at most the people");
        }
    }

    /** 120 people in six units with four moderators, eight weeks before and eight during, and the demonstration's truth. */
    public static Organisation withDefaults() {
        return new Organisation(120, 6, 4, 8, 8, LocalDate.of(2026, 2, 2), ZoneId.of("Europe/Amsterdam"), Planted.DEMO);
    }

    /** The same with other changes. */
    public Organisation withPlanted(Planted planted) {
        return new Organisation(people, units, moderators, weeksBefore, weeksDuring, start, zone, planted);
    }

    /** The same with so many people. */
    public Organisation withPeople(int people) {
        return new Organisation(people, units, moderators, weeksBefore, weeksDuring, start, zone, planted);
    }

    /** The same with so many whole weeks before and during. */
    public Organisation withWeeks(int before, int during) {
        return new Organisation(people, units, moderators, before, during, start, zone, planted);
    }

    int weeks() {
        return weeksBefore + weeksDuring;
    }

    /** The Monday on which the experiment starts. */
    public LocalDate change() {
        return start.plusWeeks(weeksBefore);
    }

    /** The Monday after the last week. */
    public LocalDate end() {
        return start.plusWeeks(weeks());
    }
}
