package org.sociallearning.quickstart;

import java.util.Locale;
import org.sociallearning.core.problem.SocialLearningException;

/** The languages of reports and suggestions. */
final class Languages {
    private Languages() {}

    static Locale of(String tag) {
        if (!tag.equals("nl") && !tag.equals("en")) {
            throw new SocialLearningException("--lang (" + tag + ") must be nl or en");
        }
        return Locale.forLanguageTag(tag);
    }
}
