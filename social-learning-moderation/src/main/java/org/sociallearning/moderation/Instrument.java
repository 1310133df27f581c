package org.sociallearning.moderation;

import java.util.Locale;
import org.sociallearning.core.event.Band;
import org.sociallearning.core.problem.SocialLearningException;

/**
 * A detector on whose word a finding counts. Immutable.
 *
 * @param detector its id
 * @param version its version
 * @param least how sure it must be for its word to count
 */
public record Instrument(String detector, String version, Band least) {
    public Instrument {
        if (detector.isBlank() || version.isBlank() || detector.length() > 100 || version.length() > 50) {
            throw new SocialLearningException("detector (" + detector.length() + " characters) and version ("
                    + version.length() + " characters) must not be blank or long");
        }
    }

    /** As suggestions print it: {@code lexicon@2 (medium)}. */
    @Override
    public String toString() {
        return detector + "@" + version + " (" + least.name().toLowerCase(Locale.ROOT) + ")";
    }
}
