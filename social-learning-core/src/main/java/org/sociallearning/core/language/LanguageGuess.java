package org.sociallearning.core.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What language a text is in, as far as can be told: none ("unknown"), one, or several when it is mixed. Immutable and
 * thread-safe.
 *
 * @param languages the languages, the strongest first; empty when unknown
 */
public record LanguageGuess(List<Locale> languages) {
    static final LanguageGuess UNKNOWN = new LanguageGuess(List.of());

    public LanguageGuess {
        languages = List.copyOf(languages);
    }

    /** Whether nothing can be said. */
    public boolean isUnknown() {
        return languages.isEmpty();
    }

    /** Whether there is evidence of more than one language. */
    public boolean isMixed() {
        return languages.size() > 1;
    }

    /** The strongest language, or null when unknown. */
    public @Nullable Locale strongest() {
        return isUnknown() ? null : languages.get(0);
    }

    /** One BCP 47 tag: the language, {@code mul} when mixed, {@code und} when unknown. */
    public String tag() {
        return isUnknown() ? "und" : isMixed() ? "mul" : languages.get(0).toLanguageTag();
    }
}
