package org.sociallearning.core.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The words of our own rules, in Dutch and English. */
final class RuleTexts {
    /** The languages that every text is in. */
    static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);

    private static final Map<String, Properties> TEXTS = load();

    private RuleTexts() {}

    /** The text of a key in one of our languages. */
    static String text(String key, Locale language) {
        Properties texts = TEXTS.get(language.getLanguage());
        String text = texts == null ? null : texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("text (" + key + ") must be in the library in " + language);
        }
        return text;
    }

    /** A breach with the text of a key in all our languages. */
    static Breach with(Breach breach, String key) {
        Breach spoken = breach;
        for (Locale language : LANGUAGES) {
            spoken = spoken.withText(language, text(key, language));
        }
        return spoken;
    }

    static Map<String, Properties> all() {
        return TEXTS;
    }

    private static Map<String, Properties> load() {
        Map<String, Properties> all = new TreeMap<>();
        for (Locale language : LANGUAGES) {
            String name = "rules_" + language.getLanguage() + ".properties";
            try (InputStream in = RuleTexts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " must be in the library");
                }
                Properties texts = new Properties();
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                all.put(language.getLanguage(), texts);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        return all;
    }
}
