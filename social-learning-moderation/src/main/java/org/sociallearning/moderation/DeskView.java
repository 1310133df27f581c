package org.sociallearning.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a desk stands for one moderator at one moment: what a page or an app shows. It does not say for whom it is. Immutable.
 *
 * @param at the moment
 * @param open what is open and holds, in the order in which it came
 * @param newToday how many new suggestions came on the day of that moment
 * @param gate how few there are
 * @param workingHours when people work, and the zone of days
 * @param backOn the first day back of a moderator who is away; null for one who is there
 */
public record DeskView(
        Instant at,
        List<Suggestion> open,
        int newToday,
        NoiseGate gate,
        WorkingHours workingHours,
        @Nullable LocalDate backOn) {
    public DeskView {
        open = List.copyOf(open);
    }
}
