package org.sociallearning.metrics.publication;

import java.util.Locale;
import java.util.Objects;

/**
 * A few words for people, in English and Dutch, with the key under which a host's own texts may replace them or add a
 * language. Immutable and thread-safe.
 *
 * @param key the key, as in {@code sharing.contributions}
 * @param english the words in English
 * @param dutch the words in Dutch
 */
public record Wording(String key, String english, String dutch) {
    /** Rejects missing words. */
    public Wording {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(dutch, "dutch");
    }

    /** Words under a key. */
    public static Wording of(String key, String english, String dutch) {
        return new Wording(key, english, dutch);
    }

    /** The words in the language of a locale: Dutch for {@code nl}, else English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? dutch : english;
    }
}
