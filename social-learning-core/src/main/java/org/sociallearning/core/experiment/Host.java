package org.sociallearning.core.experiment;

import org.jspecify.annotations.Nullable;
import org.sociallearning.core.event.UnitId;

/**
 * Somebody who hosts, would like to, or attended, without a name: two are equal when they are the same person in one activity.
 * Immutable.
 */
public interface Host {
    /** Their unit, as at the time of the encounter; null when unknown. */
    @Nullable
    UnitId unit();
}
