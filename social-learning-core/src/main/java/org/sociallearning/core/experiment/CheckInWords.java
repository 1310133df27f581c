package org.sociallearning.core.experiment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said at a check-in, without who it was. Somebody who is known and does not consent to be quoted answered
 * without words. Immutable; {@link #toString()} holds no words.
 *
 * @param on the day, in the experiment's zone
 * @param talkedAbout do people talk about it?
 * @param interest is there more interest?
 * @param improvements are there improvements or new ideas?
 */
public record CheckInWords(
        LocalDate on,
        @Nullable String talkedAbout,
        @Nullable String interest,
        @Nullable String improvements) {
    @Override
    public String toString() {
        return "CheckInWords[on=" + on + "]";
    }
}
