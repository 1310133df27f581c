package org.sociallearning.core.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.sociallearning.core.problem.SocialLearningException;

/** The words of experiments in Dutch or English; other languages read English. Immutable. */
final class ExperimentTexts {
    static final List<String> QUESTIONS =
            List.of("question.talked-about", "question.interest", "question.improvements");

    private static final ExperimentTexts DUTCH = new ExperimentTexts(Locale.forLanguageTag("nl"));
    private static final ExperimentTexts ENGLISH = new ExperimentTexts(Locale.ENGLISH);

    private final Properties texts;
    private final DateTimeFormatter dates;

    private ExperimentTexts(Locale locale) {
        this.texts = load("experiment_" + locale.getLanguage() + ".properties");
        this.dates = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
    }

    static ExperimentTexts in(Locale locale) {
        return locale.getLanguage().equals("nl") ? DUTCH : ENGLISH;
    }

    /** The text under a key with {@code {0}}, {@code {1}}... filled in; what is filled in is not looked at again. */
    String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new SocialLearningException("text (" + key + ") must be in the bundle of experiments");
        }
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int slot = slot(text, i);
            if (slot >= 0 && slot < values.length) {
                said.append(values[slot]);
                i += 2;
            } else {
                said.append(text.charAt(i));
            }
        }
        return said.toString();
    }

    private static int slot(String text, int at) {
        return text.charAt(at) == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}'
                ? text.charAt(at + 1) - '0'
                : -1;
    }

    String date(LocalDate day) {
        return dates.format(day);
    }

    // not a ResourceBundle: without a text in the language asked for it would take the machine's own
    private static Properties load(String name) {
        try (InputStream in = ExperimentTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SocialLearningException("resource (" + name + ") must be in the jar");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
