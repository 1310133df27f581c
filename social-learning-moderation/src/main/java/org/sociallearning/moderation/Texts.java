package org.sociallearning.moderation;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of a policy, by key and language. The keys of the policy {@code acme.long} are {@code acme.long.text} (the
 * question or offer), {@code .rule}, {@code .goes} (when it goes away), {@code .limits}, {@code .against},
 * {@code .prompt.1} and on, and {@code .fact.} with the key of a figure. In a text {@code {waiting}} stands for a figure, and
 * {@code {waiting:1=one waits|other=# wait}} chooses by it. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Texts {
    /** The text of a key in a language, or null. */
    @Nullable
    String find(String key, Locale locale);

    /** No texts: those of the finding are used. */
    static Texts none() {
        return NoTexts.NONE;
    }

    /** Texts of one language. */
    static Texts of(Locale language, Map<String, String> messages) {
        Map<String, String> copy = Map.copyOf(messages);
        return (key, locale) -> locale.getLanguage().equals(language.getLanguage()) ? copy.get(key) : null;
    }

    /** The texts of a bundle, for the language it is in; a root bundle counts as English. */
    static Texts of(ResourceBundle bundle) {
        String language = bundle.getLocale().getLanguage();
        String of = language.isEmpty() ? Locale.ENGLISH.getLanguage() : language;
        return (key, locale) -> {
            if (!locale.getLanguage().equals(of)) {
                return null;
            }
            try {
                return bundle.getString(key);
            } catch (MissingResourceException absent) {
                return null;
            }
        };
    }

    /** These texts, and others where these have none. */
    default Texts or(Texts others) {
        return (key, locale) -> {
            String own = find(key, locale);
            return own == null ? others.find(key, locale) : own;
        };
    }
}
