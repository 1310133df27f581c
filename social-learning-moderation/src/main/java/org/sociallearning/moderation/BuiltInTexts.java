package org.sociallearning.moderation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Our own words, in Dutch and English. */
final class BuiltInTexts implements Texts {
    static final Texts OURS = new BuiltInTexts();

    private final Map<String, String> dutch = load("texts_nl");
    private final Map<String, String> english = load("texts_en");

    @Override
    public @Nullable String find(String key, Locale locale) {
        return switch (locale.getLanguage()) {
            case "nl" -> dutch.get(key);
            case "en" -> english.get(key);
            default -> null;
        };
    }

    // not a ResourceBundle: without a text in the language asked for it would take the machine's own
    static Map<String, String> load(String stem) {
        String name = stem + ".properties";
        try (InputStream in = BuiltInTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be in the library");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
