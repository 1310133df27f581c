package org.sociallearning.core.experiment;

import java.time.LocalDate;
import java.util.List;
import org.sociallearning.core.event.ContributionId;

/**
 * An output of interest was seen. Immutable.
 *
 * @param on the day, in the experiment's zone
 * @param evidence the contributions that show it, as they were pointed at; the host may meanwhile have deleted some
 */
public record Sighting(LocalDate on, List<ContributionId> evidence) {
    public Sighting {
        evidence = List.copyOf(evidence);
    }
}
