package org.sociallearning.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Our own words, in Dutch and English. */
enum BuiltInTexts implements Texts {
    /** The only one. */
    OURS;

    private final Properties dutch = load("nl");
    private final Properties english = load("en");

    @Override
    public @Nullable String find(String key, Locale locale) {
        return switch (locale.getLanguage()) {
            case "nl" -> dutch.getProperty(key);
            case "en" -> english.getProperty(key);
            default -> null;
        };
    }

    // not a ResourceBundle: without a text in the language asked for it would take the machine's own
    private static Properties load(String language) {
        String name = "texts_" + language + ".properties";
        try (InputStream in = BuiltInTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be in the library");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
