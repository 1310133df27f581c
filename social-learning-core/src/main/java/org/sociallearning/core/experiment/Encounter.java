package org.sociallearning.core.experiment;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.EncounterForm;
import org.sociallearning.core.event.EncounterId;
import org.sociallearning.core.event.EncounterState;
import org.sociallearning.core.event.RoomRule;
import org.sociallearning.core.event.SpaceId;
import org.sociallearning.core.event.Topic;

/**
 * An encounter as it stands: planned, held or cancelled. It holds nobody; {@link Encounters} says who hosts and who
 * attended. Immutable.
 */
public interface Encounter {
    /** What a longer duration counts as: 366 days. */
    Duration LONGEST = Duration.ofDays(366);

    /** Its id. */
    EncounterId id();

    /** What kind of encounter. */
    EncounterForm form();

    /** Where it stands. */
    EncounterState state();

    /** When it starts, in the experiment's zone. */
    ZonedDateTime start();

    /** How long it took or will take; null when nobody said. */
    @Nullable
    Duration duration();

    /** Where it is held; null when nobody said. */
    @Nullable
    SpaceId space();

    /** Partner organisations. */
    List<String> partners();

    /** What it is about. */
    List<Topic> topics();

    /** The room rules that were kept, as was said. */
    List<RoomRule> rulesKept();

    /** A link to the minutes, or their text where the host keeps it; null when there are none. */
    @Nullable
    String minutes();

    /** When it ends; its start when nobody said how long it takes. */
    default ZonedDateTime end() {
        Duration duration = duration();
        if (duration == null || duration.isNegative()) {
            return start();
        }
        return start().plus(duration.compareTo(LONGEST) > 0 ? LONGEST : duration);
    }
}
