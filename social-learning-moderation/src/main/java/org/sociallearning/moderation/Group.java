package org.sociallearning.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.SpaceId;

/**
 * The people of a space as a policy may know them: together, and five or more. Only what people did while the desk was there
 * counts, not what was imported. Immutable.
 */
public interface Group {
    /** Under how many people a group is not spoken of. */
    int FLOOR = 5;

    /** Where it is. */
    SpaceId space();

    /** How many participants spoke there in the last 90 days. */
    int people();

    /** When somebody last spoke there, or when an encounter there was last held. */
    Instant lastActive();

    /** When two different participants had last both spoken there; null when fewer than two did in the last 90 days. */
    @Nullable
    Instant lastOfTwo();

    /** When the next encounter there is planned; null when none is. */
    @Nullable
    Instant nextEncounter();

    /** Whether somebody volunteered to animate it and may be asked. */
    boolean hasVolunteers();
}
