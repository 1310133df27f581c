package org.sociallearning.metrics.publication;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.sociallearning.core.fold.Weeks;

/**
 * What a publication was made from. Immutable.
 *
 * @param title the title of the experiment
 * @param zone the zone of its weeks
 * @param observedUntil until when the data were seen
 * @param wholeWeeks the weeks that the data cover wholly
 * @param members how many people were members in these weeks
 * @param contributors how many people contributed in them
 * @param contributions how many contributions lie in them; empty when too few people made them
 * @param appreciations how many appreciations lie in them; empty in the same case
 * @param bases on what bases people were recorded, in the words of those who stated them
 * @param floor the least number of people that a figure is about
 */
public record DataDescription(
        String title,
        ZoneId zone,
        Instant observedUntil,
        Weeks wholeWeeks,
        People members,
        People contributors,
        OptionalLong contributions,
        OptionalLong appreciations,
        List<String> bases,
        int floor) {
    /** Copies the list. */
    public DataDescription {
        bases = List.copyOf(bases);
    }
}
