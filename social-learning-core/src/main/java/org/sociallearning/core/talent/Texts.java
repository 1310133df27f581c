package org.sociallearning.core.talent;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The sentences of the talent map in Dutch and English; any other language reads English. */
final class Texts {
    private static final Texts ENGLISH = load("en");
    private static final Texts DUTCH = load("nl");

    private final Properties sentences;

    private Texts(Properties sentences) {
        this.sentences = sentences;
    }

    static Texts of(Locale locale) {
        return locale.getLanguage().equals("nl") ? DUTCH : ENGLISH;
    }

    /** A sentence with its places filled; what is filled in is never read as a place. */
    String fill(String key, String... values) {
        String pattern = sentences.getProperty(key);
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            text.append(pattern, from, open).append(values[pattern.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    // not a ResourceBundle: without a text in the language asked for it would take the machine's own
    private static Texts load(String language) {
        String name = "texts_" + language + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must be in the library");
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Texts(sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
