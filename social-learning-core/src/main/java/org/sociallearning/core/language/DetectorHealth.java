package org.sociallearning.core.language;

import org.jspecify.annotations.Nullable;

/**
 * How a detector is doing. Immutable.
 *
 * @param id its id
 * @param failures how often its answer was late, wrong as a whole or an exception, since the library was opened
 * @param failure what was wrong last: a class, {@code late} or {@code wrong answer}, or null; never text of a contribution
 * @param off whether it is left out for now, because it was late {@value DetectorWatch#LATE_IN_A_ROW} times in a row
 */
public record DetectorHealth(
        String id, long failures, @Nullable String failure, boolean off) {}
