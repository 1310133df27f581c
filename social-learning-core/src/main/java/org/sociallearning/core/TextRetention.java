package org.sociallearning.core;

import java.time.Duration;
import org.sociallearning.core.problem.SocialLearningException;

/** What becomes of the text of a contribution once its signals are found. Immutable. */
public final class TextRetention {
    /** It is dropped. */
    public static final TextRetention DROP = new TextRetention(0);

    private static final int MOST_DAYS = 3_650;

    private final int days;

    private TextRetention(int days) {
        this.days = days;
    }

    /**
     * It is kept for people who consented to that ({@code KEEP_TEXT}), until the host's scheduler calls
     * {@link Workspace#purgeTexts} when so many days have passed since it was written, and dropped for others.
     *
     * @param days from 1 to 3,650
     * @throws SocialLearningException for other days: kept for ever is not offered
     */
    public static TextRetention keepWithConsent(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new SocialLearningException("days that text is kept (" + days + ") must be from 1 to " + MOST_DAYS);
        }
        return new TextRetention(days);
    }

    boolean keeps() {
        return days > 0;
    }

    Duration time() {
        return Duration.ofDays(days);
    }

    @Override
    public String toString() {
        return days == 0 ? "dropped" : "kept for " + days + " days with consent";
    }
}
