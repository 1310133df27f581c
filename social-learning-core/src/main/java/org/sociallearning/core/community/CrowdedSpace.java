package org.sociallearning.core.community;

import java.util.Locale;
import org.sociallearning.core.event.SpaceId;

/**
 * A space in which more people are active than know each other. How many is said in steps only. Immutable.
 *
 * @param space which space
 * @param scale the human scale that it outgrew
 * @param extent by how much
 */
public record CrowdedSpace(SpaceId space, int scale, Extent extent) {
    /** How far a space outgrew human scale. */
    public enum Extent {
        /** More than the scale, and less than twice. */
        MORE,
        /** At least twice. */
        TWICE,
        /** At least five times. */
        FIVE_TIMES
    }

    /** A hint to whoever looks after the space, in Dutch or English; other languages read English. */
    public String text(Locale locale) {
        return CommunityTexts.of(locale).get("crowded." + extent, "scale", "" + scale);
    }
}
