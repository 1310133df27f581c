package org.sociallearning.core.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sociallearning.core.event.Contributed;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.Event;
import org.sociallearning.core.event.EventId;
import org.sociallearning.core.event.ExperimentId;

/** The events of one append sorted into what is new, known already and kept out, before anything is written. Immutable. */
record Batch(List<Event> fresh, List<EventId> duplicates, int suppressed) {
    /** What an experiment has recorded. */
    interface Known {
        boolean event(EventId id);

        boolean contribution(ContributionId id);
    }

    static Batch of(ExperimentId experiment, List<? extends Event> events, Suppression suppression, Known known) {
        List<Event> fresh = new ArrayList<>(events.size());
        List<EventId> duplicates = new ArrayList<>();
        Set<EventId> ids = new HashSet<>();
        Set<ContributionId> contributions = new HashSet<>();
        int suppressed = 0;
        for (Event event : events) {
            Event allowed = suppression.allowed(experiment, event);
            if (allowed == null) {
                suppressed++;
                continue;
            }
            EventId id = allowed.id();
            ContributionId contribution =
                    allowed instanceof Contributed contributed ? contributed.contribution() : null;
            if (known.event(id)
                    || contribution != null && known.contribution(contribution)
                    || ids.contains(id)
                    || contribution != null && contributions.contains(contribution)) {
                duplicates.add(id);
                continue;
            }
            ids.add(id);
            if (contribution != null) {
                contributions.add(contribution);
            }
            fresh.add(allowed);
        }
        return new Batch(fresh, duplicates, suppressed);
    }
}
